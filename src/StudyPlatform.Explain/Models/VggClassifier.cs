using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>A trained plain VGG network in evaluation mode. It owns the network.</summary>
public sealed class VggClassifier : IClassifier
{
    private readonly VggNetwork _network;
    private readonly string _last;

    public VggClassifier(VggNetwork network, int side, torch.Device device, Normalisation normalisation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, network.Configuration.SmallestSide);
        _network = network;
        _last = network.Configuration.Linears(network.Classes)[^1].Name;
        Side = side;
        Device = device;
        Normalisation = normalisation;
    }

    /// <inheritdoc />
    public int Classes => _network.Classes;

    /// <inheritdoc />
    public int Side { get; }

    /// <inheritdoc />
    public torch.Device Device { get; }

    /// <inheritdoc />
    public Normalisation Normalisation { get; }

    /// <inheritdoc />
    public torch.Tensor LastWeight => _network.Parameters[_last + ".weight"];

    /// <inheritdoc />
    public torch.Tensor LastBias => _network.Parameters[_last + ".bias"];

    /// <summary>The network itself, for methods that read single layers.</summary>
    public VggNetwork Network => _network;

    /// <inheritdoc />
    public torch.Tensor Logits(torch.Tensor images) => _network.Forward(images, training: false);

    /// <inheritdoc />
    public torch.Tensor Features(torch.Tensor images) => _network.Features(images);

    /// <inheritdoc />
    public (torch.Tensor Activation, torch.Tensor Logits) ConvolutionAndLogits(torch.Tensor images) => _network.ForwardWithActivation(images);

    /// <inheritdoc />
    public void Dispose() => _network.Dispose();
}
