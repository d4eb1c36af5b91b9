using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>The form of <c>platforms</c>.</summary>
internal static class PlatformsForm
{
    /// <summary>The longest completion code or project id, in characters.</summary>
    private const int MaxCode = 64;

    public static PlatformSettings Read(JsonPlaces places)
    {
        var plain = places.Optional("plain")?.Text(text => text is "open" or "codes", "'open' or 'codes'");
        var prolific = places.Optional("prolific")?.Object() is { } codes ? Prolific(codes) : null;
        var turk = places.Optional("mechanicalTurk")?.Object() is { } settings ? MechanicalTurk(settings) : null;
        var cloud = places.Optional("cloudResearch")?.Object() is { } project ? CloudResearch(project) : null;
        places.RefuseOthers();
        PlainLinks? links = plain switch { "open" => PlainLinks.Open, "codes" => PlainLinks.Codes, _ => null };
        return new PlatformSettings(links, prolific, turk, cloud);
    }

    private static ProlificSettings? Prolific(JsonPlaces places)
    {
        var completed = places.Required("completed") is { } code ? Code(code) : null;
        var noConsent = places.Optional("noConsent") is { } second ? Code(second) : null;
        var screenedOut = places.Optional("screenedOut") is { } third ? Code(third) : null;
        var timedOut = places.Optional("timedOut") is { } fourth ? Code(fourth) : null;
        var failedAttention = places.Optional("failedAttention") is { } fifth ? Code(fifth) : null;
        places.RefuseOthers();
        return completed is null ? null : new ProlificSettings(completed, noConsent, screenedOut, timedOut, failedAttention);
    }

    private static MechanicalTurkSettings MechanicalTurk(JsonPlaces places)
    {
        var externalQuestion = places.Optional("externalQuestion")?.Flag();
        places.RefuseOthers();
        return new MechanicalTurkSettings(externalQuestion ?? false);
    }

    private static CloudResearchSettings? CloudResearch(JsonPlaces places)
    {
        var project = places.Required("project") is { } id ? Code(id) : null;
        places.RefuseOthers();
        return project is null ? null : new CloudResearchSettings(project);
    }

    private static string? Code(JsonPlace place) => place.Text(
        text => text is { Length: > 0 and <= MaxCode } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'),
        $"the code as the platform gives it, 1 to {MaxCode} letters, digits, '-' and '_'");
}
