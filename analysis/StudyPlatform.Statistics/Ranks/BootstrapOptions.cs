namespace StudyPlatform.Statistics.Ranks;

/// <summary>How an effect size without a known distribution gets its interval.</summary>
public sealed record BootstrapOptions
{
    /// <summary>How often the data are drawn again; 0 for no interval.</summary>
    public int Replications { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;

    /// <summary>The confidence level, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;
}
