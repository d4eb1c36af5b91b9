using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>How a Hodges–Lehmann estimate gets its interval.</summary>
public sealed record HodgesLehmannOptions
{
    /// <summary>Greater: an interval without an upper end. Less: one without a lower end.</summary>
    public Alternative Alternative { get; init; } = Alternative.TwoSided;

    /// <summary>As for the test; <see cref="DistributionChoice.ExactConditional"/> has no interval.</summary>
    public DistributionChoice Distribution { get; init; } = DistributionChoice.Automatic;

    /// <summary>Whether the normal approximation is corrected for continuity.</summary>
    public bool ContinuityCorrection { get; init; } = true;

    /// <summary>The confidence level, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;
}
