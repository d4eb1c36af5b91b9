using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>A look at a network in evaluation mode that someone else owns, for example while it is trained.</summary>
internal sealed class BorrowedClassifier(VggNetwork network, int side, torch.Device device) : IClassifier
{
    private readonly string _last = network.Configuration.Linears(network.Classes)[^1].Name;

    public int Classes => network.Classes;

    public int Side => side;

    public torch.Device Device => device;

    public Normalisation Normalisation => Normalisation.ImageNet;

    public torch.Tensor LastWeight => network.Parameters[_last + ".weight"];

    public torch.Tensor LastBias => network.Parameters[_last + ".bias"];

    public torch.Tensor Logits(torch.Tensor images) => network.Forward(Typed(images), training: false);

    public torch.Tensor Features(torch.Tensor images) => network.Features(Typed(images));

    public (torch.Tensor Activation, torch.Tensor Logits) ConvolutionAndLogits(torch.Tensor images) => network.ForwardWithActivation(Typed(images));

    public void Dispose()
    {
        // The network is its owner's.
    }

    private torch.Tensor Typed(torch.Tensor images) => images.to_type(LastWeight.dtype);
}
