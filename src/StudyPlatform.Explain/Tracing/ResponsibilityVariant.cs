namespace StudyPlatform.Explain.Tracing;

/// <summary>Which changes of a weight count.</summary>
public enum ResponsibilityVariant
{
    /// <summary>Σ|Δw|: the paper's definition (Eq. 1 and 2).</summary>
    Magnitude,

    /// <summary>ΣΔw: what the authors' published program sums.</summary>
    Signed,

    /// <summary>Upward changes alone.</summary>
    Positive,

    /// <summary>Downward changes alone, as magnitudes.</summary>
    Negative,
}
