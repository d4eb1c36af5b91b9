using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>What stands around the content of a page.</summary>
/// <param name="Title">Of the document: what sets this page apart comes first.</param>
/// <param name="Name">Of the study or the site, at the top of the page.</param>
public sealed record Frame(string Title, string Name)
{
    /// <summary>Which step of how many; null on a page that is none.</summary>
    public (int Number, int Count)? Progress { get; init; }

    /// <summary>Null where no time runs.</summary>
    public TimeLeft? Time { get; init; }

    /// <summary>The way out of the study, at the foot of the page.</summary>
    public string? Withdraw { get; init; }

    /// <summary>The study, by which a browser remembers the way back in.</summary>
    public StudyId? Study { get; init; }

    /// <summary>Whether there is nothing to come back for.</summary>
    public bool HasEnded { get; init; }

    /// <summary>What stands above a page that is only tried out; null on a participant's.</summary>
    public PreviewBar? Preview { get; init; }

    /// <summary>Pictures of the next step, parted by spaces.</summary>
    public string? Preload { get; init; }
}
