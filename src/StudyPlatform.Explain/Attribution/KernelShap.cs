using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Kernel SHAP (Lundberg and Lee 2017) over quickshift superpixels; a superpixel that is out of the coalition
/// lies under its mean colour. Up to ten segments all coalitions are asked about and the values are exact. The
/// map holds each superpixel's value spread evenly over its pixels, so that it adds up as well.
/// </summary>
/// <remarks>Diagnostics as for <see cref="ExpectedGradients"/>, and <c>segments</c> and <c>exact</c> (1 or 0).</remarks>
public sealed class KernelShap : IExplanationMethod
{
    private const ulong Stream = 0x4B53484150; // "KSHAP"

    /// <summary>Up to this many segments every coalition is asked about.</summary>
    private const int ExactUpTo = 10;

    private readonly IClassifier _classifier;
    private readonly ShapOptions _options;
    private readonly ulong _seed;
    private readonly int _batchSize;

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="options">Coalitions, superpixels, output.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batchSize">Images a pass.</param>
    public KernelShap(IClassifier classifier, ShapOptions options, ulong seed, int batchSize)
    {
        _options = MethodSettings.Check(options);
        (_classifier, _seed, _batchSize) = (classifier, seed, batchSize);
        Parameters = MethodSettings.Parameters(options);
    }

    /// <inheritdoc />
    public string Id => ShapOptions.Method;

    /// <inheritdoc />
    public string Name => "SHAP";

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Saliency;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = (ulong)stimulus.TestIndex;
        var side = _classifier.Side;
        var segments = Quickshift.Segment(stimulus.Pixels, side, side, _options.Quickshift, SeededRandom.Derive(_seed, Stream, key));
        using var image = new SegmentedImage(_classifier, stimulus, segments);
        var design = segments.Count <= ExactUpTo
            ? CoalitionDesign.Enumerate(segments.Count)
            : CoalitionDesign.Sample(segments.Count, _options.Coalitions, SeededRandom.For(_seed, Stream, key, 1));
        var outputs = image.Evaluate(design.Coalitions, stimulus.Predicted, _options.Output, _batchSize, cancellation);
        var values = ShapleyRegression.Solve(design, outputs);

        var sizes = new int[segments.Count];
        foreach (var label in segments.Labels)
            sizes[label]++;
        var map = Array.ConvertAll(segments.Labels, label => values[label] / sizes[label]);
        var diagnostics = ShapDiagnostics.Of(map, values.Sum(), outputs[1] - outputs[0]);
        diagnostics["segments"] = segments.Count;
        diagnostics["exact"] = design.Exact ? 1 : 0;
        return new Explanation.Saliency(new ScalarMap(side, side, Array.ConvertAll(map, value => (float)value)), SaliencyStyle.Signed, segments, Shown: null, diagnostics);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The classifier is the caller's.
    }
}
