namespace StudyPlatform.Web.Rehearsing;

/// <summary>How far a rehearsal is, or how it ended.</summary>
internal abstract record RehearsalRunState
{
    private RehearsalRunState()
    {
    }

    public sealed record UnderWay(RehearsalProgress Progress) : RehearsalRunState;

    /// <summary>It came to its end, passed or not.</summary>
    public sealed record Ended(RehearsalReport Report) : RehearsalRunState;

    /// <summary>Somebody gave it up, or the site was stopped.</summary>
    public sealed record GivenUp : RehearsalRunState;

    /// <summary>It could not be done.</summary>
    /// <param name="Reason">For people to read.</param>
    public sealed record Broken(string Reason) : RehearsalRunState;
}
