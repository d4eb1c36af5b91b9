using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Kernel SHAP (Lundberg and Lee 2017) over quickshift superpixels; a superpixel that is out of the coalition
/// lies under its mean colour. Up to ten segments all coalitions are asked about and the values are exact. The
/// map holds each superpixel's value spread evenly over its pixels, so that it adds up as well.
/// </summary>
/// <remarks>Diagnostics as for <see cref="ExpectedGradients"/>, and <c>segments</c> and <c>exact</c> (1 or 0).</remarks>
public sealed class KernelShap : SuperpixelMethod<ShapOptions>
{
    private const ulong Stream = 0x4B53484150; // "KSHAP"

    /// <summary>Up to this many segments every coalition is asked about.</summary>
    private const int ExactUpTo = 10;

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="options">Coalitions, superpixels, output.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batchSize">Images a pass.</param>
    public KernelShap(IClassifier classifier, ShapOptions options, ulong seed, int batchSize)
        : base(classifier, options, options.Quickshift, Stream, seed, batchSize)
    {
    }

    /// <inheritdoc />
    public override string Name => "SHAP";

    private protected override Explanation Explain(Stimulus stimulus, SegmentedImage image, CancellationToken cancellation)
    {
        var segments = image.Segments;
        var design = segments.Count <= ExactUpTo
            ? CoalitionDesign.Enumerate(segments.Count)
            : CoalitionDesign.Sample(segments.Count, Options.Coalitions, Random(stimulus, 1));
        var outputs = Ask(image, design.Coalitions, stimulus, Options.Output, cancellation);
        var values = ShapleyRegression.Solve(design, outputs);

        var sizes = new int[segments.Count];
        foreach (var label in segments.Labels)
            sizes[label]++;
        var map = Array.ConvertAll(segments.Labels, label => values[label] / sizes[label]);
        var diagnostics = ShapDiagnostics.Of(map, values.Sum(), outputs[1] - outputs[0]);
        diagnostics["segments"] = segments.Count;
        diagnostics["exact"] = design.Exact ? 1 : 0;
        return new Explanation.Saliency(new ScalarMap(segments.Width, segments.Height, Array.ConvertAll(map, value => (float)value)), SaliencyStyle.Signed, segments, Shown: null, diagnostics);
    }
}
