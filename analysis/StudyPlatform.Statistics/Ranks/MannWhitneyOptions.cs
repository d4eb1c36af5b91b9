using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>How the Mann–Whitney test is made.</summary>
public sealed record MannWhitneyOptions
{
    /// <summary>Greater: the first group tends to larger values.</summary>
    public Alternative Alternative { get; init; } = Alternative.TwoSided;

    public DistributionChoice Distribution { get; init; } = DistributionChoice.Automatic;

    /// <summary>Whether the normal approximation moves U half a step towards its mean.</summary>
    public bool ContinuityCorrection { get; init; } = true;

    /// <summary>The confidence level of the effect sizes' intervals, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;
}
