using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution;

/// <summary>From a stimulus to the network and from its outputs to numbers: what the methods share.</summary>
internal static class StimulusInput
{
    /// <summary>The stimulus as a normalised image [1, 3, side, side].</summary>
    public static torch.Tensor Image(IClassifier classifier, Stimulus stimulus) =>
        Preprocess.ToTensor(stimulus.Pixels, 1, classifier.Side, classifier.Device, classifier.Normalisation);

    /// <summary>Images → logits or probabilities, [N, classes]; differentiable.</summary>
    public static torch.Tensor Outputs(IClassifier classifier, torch.Tensor images, ModelOutput output)
    {
        var logits = classifier.Logits(images);
        return output == ModelOutput.Probability ? logits.softmax(1) : logits;
    }

    /// <summary>Images → the explained number of each, [N]; differentiable.</summary>
    public static torch.Tensor Output(IClassifier classifier, torch.Tensor images, int ofClass, ModelOutput output) =>
        Outputs(classifier, images, output).select(1, ofClass);

    /// <summary>A float32 tensor's values, wherever it lies.</summary>
    public static float[] Values(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        return tensor.detach().to_type(torch.ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
    }
}
