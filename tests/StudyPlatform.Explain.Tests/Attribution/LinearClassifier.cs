using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace StudyPlatform.Explain.Tests.Attribution;

/// <summary>Logits that are linear in the pixels: what each pixel contributes is known exactly.</summary>
internal sealed class LinearClassifier : IClassifier
{
    public LinearClassifier(int side = 16, ulong seed = 1)
    {
        Side = side;
        var random = new SeededRandom(seed);
        LastWeight = TinyClassifier.Weights(random, 0.05, 3, 3 * side * side);
        LastBias = TinyClassifier.Weights(random, 0.1, 3);
    }

    public int Classes => 3;

    public int Side { get; }

    public Device Device => CPU;

    public Normalisation Normalisation => Normalisation.ImageNet;

    public Tensor LastWeight { get; }

    public Tensor LastBias { get; }

    public Tensor Logits(Tensor images) => nn.functional.linear(images.flatten(1), LastWeight, LastBias);

    public Tensor Features(Tensor images) => images.flatten(1);

    public (Tensor Activation, Tensor Logits) ConvolutionAndLogits(Tensor images) => throw new NotSupportedException("There is no convolution.");

    public void Dispose()
    {
        LastWeight.Dispose();
        LastBias.Dispose();
    }
}
