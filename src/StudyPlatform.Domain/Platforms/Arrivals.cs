using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Platforms;

/// <summary>
/// Reads who follows a study link from the link's parameters, each platform by its own names. Nothing that is read is
/// believed further than that: ids are opaque, short and printable, or the link is refused.
/// </summary>
public static class Arrivals
{
    /// <summary>The parameter of a plain link that is used once.</summary>
    public const string CodeName = "code";

    /// <summary>The field by which the consent page of an open link names its reader, so that a form sent twice is one participation.</summary>
    public const string TicketName = "ticket";

    /// <summary>The parameter by which a simulated participant says who it is; known only to a site that is being rehearsed.</summary>
    public const string RehearsalName = "rehearsal";

    private const string PreviewAssignment = "ASSIGNMENT_ID_NOT_AVAILABLE";

    /// <summary>Reads a link, or a consent form that repeats its parameters.</summary>
    /// <param name="settings">The platforms for which the study is open.</param>
    /// <param name="value">Gives a parameter by its name, or null. Names are as the platforms write them.</param>
    public static Arrival Read(PlatformSettings settings, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(value);
        if (AnyOf("PROLIFIC_PID", "SESSION_ID", "STUDY_ID"))
            return Prolific(settings, value);
        if (AnyOf("participantId", "projectId"))
            return CloudResearch(settings, value);
        if (AnyOf("workerId", "hitId", "turkSubmitTo", "assignmentId"))
            return MechanicalTurk(settings, value);
        return settings.Plain switch
        {
            PlainLinks.Codes => Code(value(CodeName)),
            PlainLinks.Open => Open(value(TicketName)),
            _ => new Arrival.Unusable("This study can be opened only from the platform where it is offered. Please open it there again."),
        };

        bool AnyOf(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!string.IsNullOrEmpty(value(name)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Reads a link of a rehearsal: nobody is there but simulated participants, wherever the study's real ones will come from.</summary>
    /// <param name="value">Gives a parameter by its name, or null.</param>
    public static Arrival ReadRehearsal(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsId(value(RehearsalName))
            ? new Arrival.Known(new PlatformIdentity(Platform.Rehearsal, value(RehearsalName)!, null, null))
            : new Arrival.Unusable("This site is a rehearsal: only simulated participants take part.");
    }

    /// <summary>The parameters of a link that have to be repeated by its consent form, besides <see cref="TicketName"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["PROLIFIC_PID", "SESSION_ID", "STUDY_ID", "participantId", "projectId", "workerId", "assignmentId", "hitId", "turkSubmitTo", CodeName, RehearsalName];

    private static Arrival Prolific(PlatformSettings settings, Func<string, string?> value) =>
        settings.Prolific is null ? NotOpen("Prolific") : Known("Prolific", Platform.Prolific, value("PROLIFIC_PID"), value("SESSION_ID"), value("STUDY_ID"));

    private static Arrival CloudResearch(PlatformSettings settings, Func<string, string?> value) =>
        settings.CloudResearch is null ? NotOpen("CloudResearch Connect") : Known("CloudResearch Connect", Platform.CloudResearch, value("participantId"), value("assignmentId"), value("projectId"));

    private static Arrival MechanicalTurk(PlatformSettings settings, Func<string, string?> value)
    {
        const string Name = "Mechanical Turk";
        if (settings.MechanicalTurk is null)
            return NotOpen(Name);
        // Whoever looks before accepting has no assignment yet, and often no worker id either.
        if (value("assignmentId") is PreviewAssignment)
            return new Arrival.Preview();
        if (string.IsNullOrEmpty(value("assignmentId")))
            return Incomplete(Name);
        return MechanicalTurkHosts.PlatformOf(value("turkSubmitTo")) is { } platform
            ? Known(Name, platform, value("workerId"), value("assignmentId"), value("hitId"))
            : Incomplete(Name);
    }

    private static Arrival Code(string? code) => string.IsNullOrWhiteSpace(code)
        ? new Arrival.Unusable("This study needs a personal link. Please use the whole link that was sent to you, with the code at its end.")
        : IsId(code.Trim()) ? new Arrival.Known(new PlatformIdentity(Platform.Code, code.Trim(), null, null))
        : new Arrival.Unusable("The code in this link cannot be read. Please use the whole link that was sent to you.");

    private static Arrival Open(string? ticket) => string.IsNullOrEmpty(ticket)
        ? new Arrival.Known(new PlatformIdentity(Platform.Link, ParticipantCode.Draw().Value, null, null))
        : ParticipantCode.IsValid(ticket) ? new Arrival.Known(new PlatformIdentity(Platform.Link, ticket, null, null))
        : new Arrival.Unusable("This page was not sent as it was shown. Please open the study link again.");

    private static Arrival Known(string name, Platform platform, string? person, string? session, string? context) =>
        IsId(person) && IsIdOrMissing(session) && IsIdOrMissing(context)
            ? new Arrival.Known(new PlatformIdentity(platform, person!, NullIfEmpty(session), NullIfEmpty(context)))
            : Incomplete(name);

    private static Arrival NotOpen(string name) => new Arrival.Unusable($"This study is not open for people from {name}.");

    private static Arrival Incomplete(string name) => new Arrival.Unusable($"The link is not complete: {name} did not say who you are. Please open the study again from its page on {name}.");

    /// <summary>Printable ASCII without spaces. Braces are refused because they are left where a platform did not fill in its own placeholders.</summary>
    private static bool IsId(string? value) =>
        value is { Length: > 0 and <= PlatformIdentity.MaxLength } && value.All(c => c is > ' ' and < '\u007f' and not ('{' or '}' or '<' or '>' or '"'));

    private static bool IsIdOrMissing(string? value) => string.IsNullOrEmpty(value) || IsId(value);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
