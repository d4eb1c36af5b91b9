using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Platforms;

/// <summary>What the last page offers someone, so that their platform learns what became of them.</summary>
public abstract record Completion
{
    private Completion()
    {
    }

    /// <summary>A link back to the platform, which carries what the platform needs to know.</summary>
    public sealed record Link(Uri Address) : Completion;

    /// <summary>A code to hand in on the platform, or to keep.</summary>
    public sealed record PersonalCode(CompletionCode Code) : Completion;

    /// <summary>A form that the participant's own browser posts to the platform.</summary>
    /// <param name="Action">One of the two addresses of <see cref="MechanicalTurkHosts"/>.</param>
    /// <param name="AssignmentId">The field <c>assignmentId</c>, in just this spelling.</param>
    /// <param name="Code">The field <c>completionCode</c>: the platform wants at least one more.</param>
    public sealed record ExternalForm(Uri Action, string AssignmentId, CompletionCode Code) : Completion;

    /// <summary>There is nothing to hand in.</summary>
    public sealed record Nothing : Completion;

    /// <summary>What someone is offered.</summary>
    /// <param name="settings">The study's platforms.</param>
    /// <param name="source">Where they came from, which stays known when identifiers are deleted.</param>
    /// <param name="session">The platform's id of the assignment; null where there is none any more.</param>
    /// <param name="participation">What became of them; null for someone who declined.</param>
    /// <param name="code">Their own completion code.</param>
    public static Completion For(PlatformSettings settings, Platform source, string? session, Participation? participation, CompletionCode code)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var isCompleted = participation is { Status: ParticipationStatus.Completed };
        return source switch
        {
            Platform.Prolific => settings.Prolific is { } codes ? Prolific(codes, participation) : new Nothing(),
            Platform.CloudResearch when isCompleted && settings.CloudResearch is { } connect =>
                new Link(new Uri($"https://connect.cloudresearch.com/participant/project/{Uri.EscapeDataString(connect.Project)}/complete")),
            Platform.MechanicalTurk or Platform.MechanicalTurkSandbox when isCompleted && session is not null && settings.MechanicalTurk is { ExternalQuestion: true } =>
                new ExternalForm(MechanicalTurkHosts.SubmitAddress(source), session, code),
            Platform.MechanicalTurk or Platform.MechanicalTurkSandbox or Platform.Link or Platform.Code when isCompleted => new PersonalCode(code),
            _ => new Nothing(),
        };
    }

    private static Completion Prolific(ProlificSettings codes, Participation? participation)
    {
        var code = participation switch
        {
            null => codes.NoConsent,
            { Status: ParticipationStatus.Completed, Late: true } => codes.TimedOut ?? codes.Completed,
            { Status: ParticipationStatus.Completed } => codes.Completed,
            { Status: ParticipationStatus.Declined or ParticipationStatus.Withdrawn } => codes.NoConsent,
            // Someone who missed a check and is excluded by an answer besides counts as having missed the check.
            { Status: ParticipationStatus.ScreenedOut, FailedChecks: > 0 } => codes.FailedAttention ?? codes.ScreenedOut,
            { Status: ParticipationStatus.ScreenedOut } => codes.ScreenedOut,
            _ => null,
        };
        return code is null ? new Nothing() : new Link(new Uri($"https://app.prolific.com/submissions/complete?cc={Uri.EscapeDataString(code)}"));
    }
}
