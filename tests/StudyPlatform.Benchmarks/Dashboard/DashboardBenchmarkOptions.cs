namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>What is measured of the dashboard.</summary>
internal sealed record DashboardBenchmarkOptions
{
    /// <summary>Participations of the study whose screens are read.</summary>
    public int People { get; init; } = 10_000;

    /// <summary>Participations of the study that is exported.</summary>
    public int Exported { get; init; } = 100_000;

    /// <summary>How often each screen is read.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>One of <c>screens</c>, <c>export</c>; null for both.</summary>
    public string? Only { get; init; }
}
