using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>
/// An image classifier in evaluation mode, as the explanation methods see it. Inputs are normalised float32
/// images [N, 3, Side, Side] on <see cref="Device"/>; outputs belong to the caller's dispose scope.
/// </summary>
public interface IClassifier : IDisposable
{
    /// <summary>Number of classes.</summary>
    int Classes { get; }

    /// <summary>Width and height of the input, in pixels.</summary>
    int Side { get; }

    /// <summary>Where the weights lie and inputs are expected.</summary>
    torch.Device Device { get; }

    /// <summary>The shift and scale that <see cref="Preprocess"/> applies for this network.</summary>
    Normalisation Normalisation { get; }

    /// <summary>Images [N, 3, Side, Side] → logits [N, Classes]; differentiable with respect to the images.</summary>
    torch.Tensor Logits(torch.Tensor images);

    /// <summary>Images → the input of the last linear layer, [N, D] (4096 for VGG-16).</summary>
    torch.Tensor Features(torch.Tensor images);

    /// <summary>
    /// Images → the last convolution block's activation after its ReLU and before pooling (torchvision's
    /// features.29) and the logits computed from it, with the graph between the two kept.
    /// </summary>
    (torch.Tensor Activation, torch.Tensor Logits) ConvolutionAndLogits(torch.Tensor images);

    /// <summary>Weights of the last linear layer, [Classes, D].</summary>
    torch.Tensor LastWeight { get; }

    /// <summary>Biases of the last linear layer, [Classes].</summary>
    torch.Tensor LastBias { get; }
}
