using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;
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
public sealed class Lime : SuperpixelMethod<LimeOptions>
{
    private const ulong Stream = 0x4C494D45; // "LIME"

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="options">Samples, superpixels, regression.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batchSize">Images a forward pass.</param>
    public Lime(IClassifier classifier, LimeOptions options, ulong seed, int batchSize)
        : base(classifier, options, options.Quickshift, Stream, seed, batchSize)
    {
    }

    /// <inheritdoc />
    public override string Name => "LIME";

    private protected override Explanation Explain(Stimulus stimulus, SegmentedImage image, CancellationToken cancellation)
    {
        var segments = image.Segments;
        var (masks, outputs) = Ask(image, stimulus, run: 0, cancellation);
        var fit = LimeSurrogate.Fit(masks, outputs, Options);
        var coefficients = fit.Dense(segments.Count);
        var diagnostics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["r2"] = fit.R2,
            ["stability"] = LimeSurrogate.Stability(masks, outputs, Options, Random(stimulus, ulong.MaxValue)),
            ["segments"] = segments.Count,
        };
        if (Options.Reruns > 0)
            diagnostics["rerun-agreement"] = RerunAgreement(image, stimulus, coefficients, cancellation);

        var map = new ScalarMap(segments.Width, segments.Height, Array.ConvertAll(segments.Labels, label => (float)coefficients[label]));
        int[] shown = [.. Enumerable.Range(0, segments.Count)
            .Where(i => coefficients[i] > 0)
            .OrderByDescending(i => coefficients[i])
            .ThenBy(i => i)
            .Take(Options.Shown)];
        return new Explanation.Saliency(map, SaliencyStyle.Segments, segments, shown, diagnostics);
    }

    private (SegmentMasks Masks, double[] Outputs) Ask(SegmentedImage image, Stimulus stimulus, int run, CancellationToken cancellation)
    {
        var masks = LimeSurrogate.Sample(Options.Samples, image.Segments.Count, Random(stimulus, (ulong)run));
        return (masks, Ask(image, masks, stimulus, ModelOutput.Probability, cancellation));
    }

    private double RerunAgreement(SegmentedImage image, Stimulus stimulus, double[] coefficients, CancellationToken cancellation)
    {
        var agreement = 0.0;
        for (var run = 1; run <= Options.Reruns; run++)
        {
            var (masks, outputs) = Ask(image, stimulus, run, cancellation);
            agreement += RankCorrelation.Spearman(coefficients, LimeSurrogate.Fit(masks, outputs, Options).Dense(coefficients.Length));
        }

        return agreement / Options.Reruns;
    }
}
