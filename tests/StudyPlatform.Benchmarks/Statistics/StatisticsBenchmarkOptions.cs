namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>What is measured of the statistics.</summary>
internal sealed record StatisticsBenchmarkOptions
{
    /// <summary>How often each measurement is repeated, in turn with R's.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Participations in the tables of the report.</summary>
    public int People { get; init; } = 100_000;

    /// <summary>The name of a part; null for all.</summary>
    public string? Only { get; init; }
}
