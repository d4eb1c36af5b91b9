namespace StudyPlatform.Benchmarks.Site;

/// <summary>What is measured of the site.</summary>
internal sealed record SiteBenchmarkOptions
{
    /// <summary>Participations a round.</summary>
    public int People { get; init; } = 1000;

    /// <summary>How many of them at once.</summary>
    public int AtOnce { get; init; } = 300;

    /// <summary>Rounds of the site and of the bare program, in turn.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>One of <c>load</c>, <c>growth</c>, <c>postgres</c>; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Where plots are written; null for none.</summary>
    public string? Figures { get; init; }
}
