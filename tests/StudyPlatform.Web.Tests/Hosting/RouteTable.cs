using static StudyPlatform.Web.Tests.Hosting.Entrant;
using static StudyPlatform.Web.Tests.Hosting.HeaderSet;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>Who may enter.</summary>
public enum Entrant
{
    /// <summary>Whoever asks.</summary>
    Everyone,

    /// <summary>Whoever knows the name of a study.</summary>
    LinkHolder,

    /// <summary>Whoever knows the code of a participation, which is its participant.</summary>
    Participant,

    /// <summary>Whoever knows the hash of a file, which stands in the pages that show it.</summary>
    PageReader,
}

/// <summary>What an answer has to carry.</summary>
public enum HeaderSet
{
    /// <summary>Strict policy, kept nowhere.</summary>
    Page,

    /// <summary>Strict policy, kept for ever.</summary>
    HashedFile,
}

/// <param name="Method">GET also stands for HEAD.</param>
/// <param name="Pattern">As it is mapped.</param>
/// <param name="Who">Who may enter; all others find nothing there.</param>
/// <param name="Headers">What every answer carries, a refusal's too.</param>
public sealed record Route(string Method, string Pattern, Entrant Who, HeaderSet Headers)
{
    /// <summary>Everything that the site answers. A new route needs a line here.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/", Everyone, Page),
        new("GET", "/s/{study}", LinkHolder, Page),
        new("POST", "/s/{study}", LinkHolder, Page),
        new("GET", "/s/{study}/qr.svg", LinkHolder, Page),
        new("GET", "/p/{code}", Participant, Page),
        new("POST", "/p/{code}", Participant, Page),
        new("GET", "/p/{code}/withdraw", Participant, Page),
        new("POST", "/p/{code}/withdraw", Participant, Page),
        new("GET", "/media/{file}", PageReader, HashedFile),
        new("GET", "/assets/{file}", PageReader, HashedFile),
        new("GET", "/health/live", Everyone, Page),
        new("GET", "/health/ready", Everyone, Page),
    ];
}
