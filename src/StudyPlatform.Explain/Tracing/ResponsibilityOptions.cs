using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Explain.Tracing;

/// <summary>How the responsible example is asked for; the defaults are the paper's.</summary>
public sealed record ResponsibilityOptions : IMethodOptions<ResponsibilityOptions>
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

    /// <inheritdoc />
    public static string Method => "responsibility";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<ResponsibilityOptions>> Table { get; } =
    [
        MethodOption<ResponsibilityOptions>.Choice("variant", "which changes of a weight count",
            [("magnitude", ResponsibilityVariant.Magnitude), ("signed", ResponsibilityVariant.Signed), ("positive", ResponsibilityVariant.Positive), ("negative", ResponsibilityVariant.Negative)],
            o => o.Variant, (o, v) => o with { Variant = v }),
        MethodOption<ResponsibilityOptions>.Choice("weights", "among which weights the most activated one is sought",
            [("predicted-class", WeightChoice.PredictedClass), ("layer", WeightChoice.Layer), ("all-layers", WeightChoice.AllLayers)],
            o => o.Choice, (o, v) => o with { Choice = v }),
        MethodOption<ResponsibilityOptions>.Text("layer", "the traced layer whose weights are asked, under weights layer", o => o.Layer, (o, v) => o with { Layer = v }),
        MethodOption<ResponsibilityOptions>.Switch("combine-outliers", "combine all outlying weights instead of asking the most activated one", o => o.CombineOutliers, (o, v) => o with { CombineOutliers = v }),
        MethodOption<ResponsibilityOptions>.Number("deviations", "standard deviations above the mean from which a weight is outlying", 0.001, 1000, o => o.OutlierDeviations, (o, v) => o with { OutlierDeviations = v }),
        MethodOption<ResponsibilityOptions>.Whole("outliers", "most outlying weights that are combined", 1, 10_000, o => o.OutlierLimit, (o, v) => o with { OutlierLimit = v }),
        MethodOption<ResponsibilityOptions>.Whole("next-best", "runners-up named", 0, 100, o => o.NextBest, (o, v) => o with { NextBest = v }),
    ];

    /// <inheritdoc />
    public void RefuseContradictions()
    {
        if (Choice == WeightChoice.Layer && string.IsNullOrEmpty(Layer))
            throw new PipelineException($"{Method}.weights is layer, but no layer is named; name a traced one such as classifier.6 with {Method}.layer.");
    }
}
