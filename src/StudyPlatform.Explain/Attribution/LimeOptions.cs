using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Attribution.Superpixels;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Options of <see cref="Lime"/>; the defaults are those of the authors' package for images.</summary>
public sealed record LimeOptions : IMethodOptions<LimeOptions>
{
    /// <summary>Altered images a stimulus, the unaltered one among them.</summary>
    public int Samples { get; init; } = 1000;

    /// <summary>Most segments in the final model; more than there are segments means all.</summary>
    public int Features { get; init; } = 100_000;

    /// <summary>Segments shown: those with the largest positive coefficients.</summary>
    public int Shown { get; init; } = 5;

    /// <summary>Width of the kernel over the cosine distance.</summary>
    public double KernelWidth { get; init; } = 0.25;

    /// <summary>Penalty of the final ridge regression.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>Whole repetitions with other samples, for the diagnostic of agreement only; each costs <see cref="Samples"/> passes.</summary>
    public int Reruns { get; init; }

    /// <summary>Quickshift's kernel size, in pixels.</summary>
    public double KernelSize { get; init; } = 4;

    /// <summary>Quickshift's maximal distance.</summary>
    public double MaxDistance { get; init; } = 200;

    /// <summary>Quickshift's weight of colour against place.</summary>
    public double Ratio { get; init; } = 0.2;

    /// <summary>The superpixels' part of the options.</summary>
    public QuickshiftOptions Quickshift => new(KernelSize, MaxDistance, Ratio);

    /// <inheritdoc />
    public static string Method => "lime";

    /// <inheritdoc />
    public static IReadOnlyList<MethodOption<LimeOptions>> Table { get; } =
    [
        MethodOption<LimeOptions>.Whole("samples", "altered images a stimulus", 10, 1_000_000, o => o.Samples, (o, v) => o with { Samples = v }),
        MethodOption<LimeOptions>.Whole("features", "most segments in the final model; up to 6 are chosen by forward selection", 1, 100_000, o => o.Features, (o, v) => o with { Features = v }),
        MethodOption<LimeOptions>.Whole("shown", "segments shown, largest positive coefficients first", 1, 1000, o => o.Shown, (o, v) => o with { Shown = v }),
        MethodOption<LimeOptions>.Number("kernel-width", "width of the kernel over the cosine distance", 1e-3, 1e3, o => o.KernelWidth, (o, v) => o with { KernelWidth = v }),
        MethodOption<LimeOptions>.Number("alpha", "penalty of the final ridge regression", 0, 1e6, o => o.Alpha, (o, v) => o with { Alpha = v }),
        MethodOption<LimeOptions>.Whole("reruns", "repetitions with other samples, to report how well they agree", 0, 100, o => o.Reruns, (o, v) => o with { Reruns = v }),
        MethodOption<LimeOptions>.Number("kernel-size", "quickshift: deviation of the density's Gaussian in pixels", 0.5, 50, o => o.KernelSize, (o, v) => o with { KernelSize = v }),
        MethodOption<LimeOptions>.Number("max-distance", "quickshift: farthest step to a denser pixel", 1, 1e4, o => o.MaxDistance, (o, v) => o with { MaxDistance = v }),
        MethodOption<LimeOptions>.Number("ratio", "quickshift: weight of colour against place", 0, 1, o => o.Ratio, (o, v) => o with { Ratio = v }),
    ];
}
