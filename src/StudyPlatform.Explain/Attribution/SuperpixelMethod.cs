using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// What LIME and kernel SHAP share: a stimulus is cut into superpixels, and the network is asked about it with some
/// of them hidden under their mean colour.
/// </summary>
/// <typeparam name="TOptions">The method's options.</typeparam>
public abstract class SuperpixelMethod<TOptions> : IExplanationMethod
    where TOptions : class, IMethodOptions<TOptions>, new()
{
    private readonly IClassifier _classifier;
    private readonly QuickshiftOptions _quickshift;
    private readonly ulong _stream;
    private readonly ulong _seed;
    private readonly int _batchSize;

    private protected SuperpixelMethod(IClassifier classifier, TOptions options, QuickshiftOptions quickshift, ulong stream, ulong seed, int batchSize)
    {
        Options = MethodSettings.Check(options);
        Parameters = MethodSettings.Parameters(options);
        (_classifier, _quickshift, _stream, _seed, _batchSize) = (classifier, quickshift, stream, seed, batchSize);
    }

    /// <inheritdoc />
    public string Id => TOptions.Method;

    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Saliency;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; }

    private protected TOptions Options { get; }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var side = _classifier.Side;
        var segments = Quickshift.Segment(stimulus.Pixels, side, side, _quickshift, SeededRandom.Derive(_seed, _stream, (ulong)stimulus.TestIndex));
        using var image = new SegmentedImage(_classifier, stimulus, segments);
        return Explain(stimulus, image, cancellation);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The classifier is the caller's.
        GC.SuppressFinalize(this);
    }

    private protected abstract Explanation Explain(Stimulus stimulus, SegmentedImage image, CancellationToken cancellation);

    /// <summary>A stimulus's own random numbers for one purpose.</summary>
    private protected SeededRandom Random(Stimulus stimulus, ulong purpose) => SeededRandom.For(_seed, _stream, (ulong)stimulus.TestIndex, purpose);

    /// <summary>The predicted class's output for each row of visible superpixels.</summary>
    private protected double[] Ask(SegmentedImage image, SegmentMasks masks, Stimulus stimulus, ModelOutput output, CancellationToken cancellation) =>
        image.Evaluate(masks, stimulus.Predicted, output, _batchSize, cancellation);
}
