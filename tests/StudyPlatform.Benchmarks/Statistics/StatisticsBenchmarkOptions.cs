namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>What is measured of the statistics.</summary>
internal sealed record StatisticsBenchmarkOptions
{
    /// <summary>How often each measurement is repeated, in turn with R's.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>The name of a part; null for all.</summary>
    public string? Only { get; init; }
}
