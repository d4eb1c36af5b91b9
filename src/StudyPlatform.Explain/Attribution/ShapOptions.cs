using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Attribution.Superpixels;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Options of <see cref="ExpectedGradients"/> and <see cref="KernelShap"/>.</summary>
public sealed record ShapOptions : IMethodOptions<ShapOptions>
{
    /// <summary>How Shapley values are estimated.</summary>
    public ShapForm Form { get; init; } = ShapForm.Gradients;

    /// <summary>The number that is shared out.</summary>
    public ModelOutput Output { get; init; } = ModelOutput.Logit;

    /// <summary>Gradients: points between image and background a stimulus.</summary>
    public int Samples { get; init; } = 200;

    /// <summary>Gradients: training images to compare with, as even over the classes as they come.</summary>
    public int Backgrounds { get; init; } = 50;

    /// <summary>Kernel: altered images a stimulus; up to ten segments all 2ⁿ are asked about anyway.</summary>
    public int Coalitions { get; init; } = 1000;

    /// <summary>Kernel: quickshift's kernel size, in pixels.</summary>
    public double KernelSize { get; init; } = 4;

    /// <summary>Kernel: quickshift's maximal distance.</summary>
    public double MaxDistance { get; init; } = 200;

    /// <summary>Kernel: quickshift's weight of colour against place.</summary>
    public double Ratio { get; init; } = 0.2;

    /// <summary>The superpixels' part of the options.</summary>
    public QuickshiftOptions Quickshift => new(KernelSize, MaxDistance, Ratio);

    /// <inheritdoc />
    public static string Method => "shap";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<ShapOptions>> Table { get; } =
    [
        MethodOption<ShapOptions>.Choice("form", "expected gradients over pixels, or the kernel form over superpixels",
            [("expected-gradients", ShapForm.Gradients), ("kernel", ShapForm.Kernel)], o => o.Form, (o, v) => o with { Form = v }),
        MethodOption<ShapOptions>.Choice("output", "the predicted class's number that is shared out",
            [("logit", ModelOutput.Logit), ("probability", ModelOutput.Probability)], o => o.Output, (o, v) => o with { Output = v }),
        MethodOption<ShapOptions>.Whole("samples", "gradients: points between image and background a stimulus", 1, 1_000_000, o => o.Samples, (o, v) => o with { Samples = v }),
        MethodOption<ShapOptions>.Whole("backgrounds", "gradients: training images to compare with", 1, 10_000, o => o.Backgrounds, (o, v) => o with { Backgrounds = v }),
        MethodOption<ShapOptions>.Whole("coalitions", "kernel: altered images a stimulus", 4, 1_000_000, o => o.Coalitions, (o, v) => o with { Coalitions = v }),
        MethodOption<ShapOptions>.Number("kernel-size", "kernel: quickshift's density deviation in pixels", 0.5, 50, o => o.KernelSize, (o, v) => o with { KernelSize = v }),
        MethodOption<ShapOptions>.Number("max-distance", "kernel: quickshift's farthest step to a denser pixel", 1, 1e4, o => o.MaxDistance, (o, v) => o with { MaxDistance = v }),
        MethodOption<ShapOptions>.Number("ratio", "kernel: quickshift's weight of colour against place", 0, 1, o => o.Ratio, (o, v) => o with { Ratio = v }),
    ];
}
