using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// LIME (Ribeiro, Singh and Guestrin 2016) for images: superpixels are hidden at random under their mean colour,
/// and a weighted linear model is fitted to the probability of the predicted class. The map holds each
/// superpixel's coefficient; shown are those with the largest positive ones.
/// </summary>
/// <remarks>
/// One seed governs superpixels and samples, so two runs are identical. Diagnostics: <c>r2</c>, the weighted
/// share of the probability's variance that the linear model explains; <c>stability</c>, the rank agreement of
/// fits on random halves of the sample; <c>segments</c>, how many there are; and with reruns
/// <c>rerun-agreement</c>, the mean rank agreement of whole repetitions with this one.
/// </remarks>
public sealed class Lime : IExplanationMethod
{
    private const ulong Stream = 0x4C494D45; // "LIME"

    private readonly IClassifier _classifier;
    private readonly LimeOptions _options;
    private readonly ulong _seed;
    private readonly int _batchSize;

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="options">Samples, superpixels, regression.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batchSize">Images a forward pass.</param>
    public Lime(IClassifier classifier, LimeOptions options, ulong seed, int batchSize)
    {
        _options = MethodSettings.Check(options);
        (_classifier, _seed, _batchSize) = (classifier, seed, batchSize);
        Parameters = MethodSettings.Parameters(options);
    }

    /// <inheritdoc />
    public string Id => LimeOptions.Method;

    /// <inheritdoc />
    public string Name => "LIME";

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

        var (masks, outputs) = Ask(image, stimulus, run: 0, cancellation);
        var fit = LimeSurrogate.Fit(masks, outputs, _options);
        var coefficients = fit.Dense(segments.Count);
        var diagnostics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["r2"] = fit.R2,
            ["stability"] = LimeSurrogate.Stability(masks, outputs, _options, SeededRandom.For(_seed, Stream, key, ulong.MaxValue)),
            ["segments"] = segments.Count,
        };
        if (_options.Reruns > 0)
            diagnostics["rerun-agreement"] = RerunAgreement(image, stimulus, coefficients, cancellation);

        var map = new ScalarMap(side, side, Array.ConvertAll(segments.Labels, label => (float)coefficients[label]));
        int[] shown = [.. Enumerable.Range(0, segments.Count)
            .Where(i => coefficients[i] > 0)
            .OrderByDescending(i => coefficients[i])
            .ThenBy(i => i)
            .Take(_options.Shown)];
        return new Explanation.Saliency(map, SaliencyStyle.Segments, segments, shown, diagnostics);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The classifier is the caller's.
    }

    private (SegmentMasks Masks, double[] Outputs) Ask(SegmentedImage image, Stimulus stimulus, int run, CancellationToken cancellation)
    {
        var random = SeededRandom.For(_seed, Stream, (ulong)stimulus.TestIndex, (ulong)run);
        var masks = LimeSurrogate.Sample(_options.Samples, image.Segments.Count, random);
        return (masks, image.Evaluate(masks, stimulus.Predicted, ModelOutput.Probability, _batchSize, cancellation));
    }

    private double RerunAgreement(SegmentedImage image, Stimulus stimulus, double[] coefficients, CancellationToken cancellation)
    {
        var agreement = 0.0;
        for (var run = 1; run <= _options.Reruns; run++)
        {
            var (masks, outputs) = Ask(image, stimulus, run, cancellation);
            agreement += RankCorrelation.Spearman(coefficients, LimeSurrogate.Fit(masks, outputs, _options).Dense(coefficients.Length));
        }

        return agreement / _options.Reruns;
    }
}
