using StudyPlatform.Explain.Models;
using StudyPlatform.Imaging;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Grad-CAM (Selvaraju et al. 2017, equations 1 and 2): the last convolution block's channels, each weighted by
/// the mean gradient of the predicted class's logit, summed and cut off below 0; enlarged bilinearly and
/// stretched to 0…1. The gradient is that of the activation tensor itself, so no hook can see another one.
/// </summary>
/// <remarks>Diagnostic <c>peak</c>: the map's largest value before stretching, in logits; 0 means that nothing spoke for the class and the map is empty.</remarks>
public sealed class GradCam(IClassifier classifier) : IExplanationMethod
{
    // Keeps an empty map from being divided by 0.
    private const float Flat = 1e-7f;

    /// <inheritdoc />
    public string Id => "grad-cam";

    /// <inheritdoc />
    public string Name => "Grad-CAM";

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Saliency;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["layer"] = "last convolution block",
        ["output"] = "logit",
    };

    /// <summary>Σ_c (mean gradient of channel c) · (channel c), not cut off: [C, h, w] and [C, h, w] → [h, w].</summary>
    public static torch.Tensor Combine(torch.Tensor activation, torch.Tensor gradient)
    {
        using var scope = torch.NewDisposeScope();
        var weights = gradient.mean([1, 2], keepdim: true);
        return (weights * activation).sum(0L).MoveToOuterDisposeScope();
    }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var grad = torch.enable_grad();
        using var scope = torch.NewDisposeScope();
        var image = StimulusInput.Image(classifier, stimulus).requires_grad_();
        var (activation, logits) = classifier.ConvolutionAndLogits(image);
        var gradient = torch.autograd.grad([logits.select(0, 0).select(0, stimulus.Predicted)], [activation])[0];
        var cam = Combine(activation.detach().select(0, 0), gradient.select(0, 0)).clamp_min(0);

        var (height, width) = ((int)cam.shape[0], (int)cam.shape[1]);
        var values = StimulusInput.Values(cam);
        var map = Stretch(new ScalarMap(width, height, values).Resize(classifier.Side, classifier.Side));
        return new Explanation.Saliency(map, SaliencyStyle.Heat, Segments: null, Shown: null, new Dictionary<string, double>(StringComparer.Ordinal) { ["peak"] = values.Max() });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The classifier is the caller's.
    }

    private static ScalarMap Stretch(ScalarMap map)
    {
        var (low, high) = (map.Values.Min(), map.Values.Max());
        return new ScalarMap(map.Width, map.Height, Array.ConvertAll(map.Values, value => (value - low) / (high - low + Flat)));
    }
}
