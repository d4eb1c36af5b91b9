using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>Is shown the tensors around each layer during a forward pass. It must not dispose them.</summary>
public interface ILayerTap
{
    /// <summary>A convolution or linear layer has been computed.</summary>
    /// <param name="name">torchvision's name of the layer.</param>
    /// <param name="input">Its input.</param>
    /// <param name="output">Its output, before normalisation and ReLU.</param>
    void Layer(string name, torch.Tensor input, torch.Tensor output);
}
