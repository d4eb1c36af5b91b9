namespace StudyPlatform.Explain.Tracing;

/// <summary>How the responsible example is asked for; the defaults are the paper's.</summary>
public sealed record ResponsibilityOptions
{
    /// <summary>Which changes count.</summary>
    public ResponsibilityVariant Variant { get; init; } = ResponsibilityVariant.Magnitude;

    /// <summary>Among which weights the most activated one is sought.</summary>
    public WeightChoice Choice { get; init; } = WeightChoice.PredictedClass;

    /// <summary>The layer for <see cref="WeightChoice.Layer"/>, by torchvision's name.</summary>
    public string? Layer { get; init; }

    /// <summary>Combine all outlying weights instead of taking the most activated one alone.</summary>
    public bool CombineOutliers { get; init; }

    /// <summary>A weight is outlying when its activation lies this many standard deviations above the mean; above 0.</summary>
    public double OutlierDeviations { get; init; } = 3;

    /// <summary>At most this many outlying weights are combined, the most activated ones; 1 to 10,000.</summary>
    public int OutlierLimit { get; init; } = 32;

    /// <summary>How many examples after the first are named; 0 to 100.</summary>
    public int NextBest { get; init; } = 5;

    /// <summary>Refuses values out of range with a sentence that names the option.</summary>
    public void Validate()
    {
        if (Choice == WeightChoice.Layer && string.IsNullOrEmpty(Layer))
            throw new PipelineException("--responsibility-weights layer needs --responsibility-layer; name a traced layer such as classifier.6.");
        if (OutlierDeviations is not (> 0 and < 1000))
            throw new PipelineException(FormattableString.Invariant($"--responsibility-deviations is {OutlierDeviations}, but must be above 0."));
        if (OutlierLimit is < 1 or > 10_000)
            throw new PipelineException($"--responsibility-outliers is {OutlierLimit}, but must be 1 to 10000.");
        if (NextBest is < 0 or > 100)
            throw new PipelineException($"--next-best is {NextBest}, but must be 0 to 100.");
    }
}
