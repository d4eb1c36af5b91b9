using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Training;
using StudyPlatform.Imaging;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// SHAP by expected gradients (Erion et al. 2021; the form the shap package uses for networks of this size):
/// φ = mean over backgrounds x′ and t ~ U(0, 1) of (x − x′)·∂f/∂x at x′ + t·(x − x′). The map is φ summed over
/// the colour channels. Backgrounds are training images chosen once a run; see <see cref="PathDraw"/> for the
/// points.
/// </summary>
/// <remarks>
/// Diagnostics: <c>sum</c> of φ; <c>difference</c>, f(x) minus the mean of f over the backgrounds, which the sum
/// should equal; <c>additivity-error</c>, their distance relative to the difference; <c>limit</c>, the 99.9th
/// percentile of |map|, at which colours saturate.
/// </remarks>
public sealed class ExpectedGradients : IExplanationMethod
{
    private const ulong Stream = 0x53484150; // "SHAP"

    private readonly IClassifier _classifier;
    private readonly ShapOptions _options;
    private readonly ulong _seed;
    private readonly int _batchSize;
    private readonly Lazy<(torch.Tensor Images, double[] MeanOutput)> _background;

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="training">Where backgrounds come from.</param>
    /// <param name="options">Samples, backgrounds, output.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batchSize">Images a pass.</param>
    public ExpectedGradients(IClassifier classifier, IImageSet training, ShapOptions options, ulong seed, int batchSize)
    {
        _options = MethodSettings.Check(options);
        (_classifier, _seed, _batchSize) = (classifier, seed, batchSize);
        _background = new(() => Background(training), LazyThreadSafetyMode.None);
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
        var (backgrounds, meanOutput) = _background.Value;
        using var grad = torch.enable_grad();
        using var scope = torch.NewDisposeScope();
        var image = StimulusInput.Image(_classifier, stimulus);
        var draws = PathDraw.Stratified(_options.Samples, (int)backgrounds.shape[0], SeededRandom.For(_seed, Stream, (ulong)stimulus.TestIndex));
        var total = torch.zeros([3, _classifier.Side, _classifier.Side], torch.ScalarType.Float64, _classifier.Device);
        foreach (var batch in draws.Chunk(_batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            using var inner = torch.NewDisposeScope();
            total.add_(Contribution(image, backgrounds, batch, stimulus.Predicted));
        }

        var difference = StimulusInput.Values(StimulusInput.Output(_classifier, image, stimulus.Predicted, _options.Output))[0] - meanOutput[stimulus.Predicted];
        var map = total.sum(0L).cpu().data<double>().ToArray();
        return Attribution(map, difference);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_background.IsValueCreated)
            _background.Value.Images.Dispose();
    }

    /// <summary>The weighted sum of (x − x′)·gradient over some draws, [3, side, side].</summary>
    private torch.Tensor Contribution(torch.Tensor image, torch.Tensor backgrounds, PathDraw[] draws, int ofClass)
    {
        var device = _classifier.Device;
        var index = torch.tensor(Array.ConvertAll(draws, draw => (long)draw.Background), device: device);
        var t = torch.tensor(Array.ConvertAll(draws, draw => draw.T), [draws.Length, 1, 1, 1], device: device);
        var weight = torch.tensor(Array.ConvertAll(draws, draw => (float)draw.Weight), [draws.Length, 1, 1, 1], device: device);
        var background = backgrounds.index_select(0, index);
        var step = image - background;
        var point = (background + t * step).requires_grad_();
        var output = StimulusInput.Output(_classifier, point, ofClass, _options.Output).sum();
        var gradient = torch.autograd.grad([output], [point])[0];
        return (step * gradient * weight).sum(0L, type: torch.ScalarType.Float64);
    }

    private (torch.Tensor Images, double[] MeanOutput) Background(IImageSet training)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var chosen = BackgroundChoice.Draw(training, _options.Backgrounds, SeededRandom.Derive(_seed, Stream));
        var (mean, parts) = (new double[_classifier.Classes], new List<torch.Tensor>());
        foreach (var batch in chosen.Chunk(_batchSize))
        {
            var pixels = new byte[batch.Length * 3 * training.Side * training.Side];
            for (var i = 0; i < batch.Length; i++)
                training[batch[i]].CopyTo(pixels.AsSpan(i * pixels.Length / batch.Length));
            var images = Preprocess.ToTensor(pixels, batch.Length, training.Side, _classifier.Device, _classifier.Normalisation);
            parts.Add(images);
            using var inner = torch.NewDisposeScope();
            var outputs = StimulusInput.Values(StimulusInput.Outputs(_classifier, images, _options.Output));
            for (var i = 0; i < outputs.Length; i++)
                mean[i % mean.Length] += (double)outputs[i] / chosen.Length;
        }

        return (torch.cat(parts, 0).DetachFromDisposeScope(), mean);
    }

    private Explanation.Saliency Attribution(double[] map, double difference)
    {
        var sum = map.Sum();
        var side = _classifier.Side;
        return new Explanation.Saliency(
            new ScalarMap(side, side, Array.ConvertAll(map, value => (float)value)),
            SaliencyStyle.Signed,
            Segments: null,
            Shown: null,
            ShapDiagnostics.Of(map, sum, difference));
    }
}
