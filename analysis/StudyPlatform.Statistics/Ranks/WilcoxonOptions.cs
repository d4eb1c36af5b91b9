using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>How the Wilcoxon signed rank test is made.</summary>
public sealed record WilcoxonOptions
{
    /// <summary>Greater: the differences tend to be positive.</summary>
    public Alternative Alternative { get; init; } = Alternative.TwoSided;

    public DistributionChoice Distribution { get; init; } = DistributionChoice.Automatic;

    public ZeroRule Zeros { get; init; } = ZeroRule.Wilcoxon;

    /// <summary>Whether the normal approximation moves V half a step towards its mean.</summary>
    public bool ContinuityCorrection { get; init; } = true;

    /// <summary>The confidence level of the effect size's interval, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;
}
