using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace StudyPlatform.Explain.Tests.Attribution;

/// <summary>Two convolutions, one hidden layer of 16 and three classes at 32 × 32 px; random weights from a seed.</summary>
internal sealed class TinyClassifier : IClassifier
{
    private readonly Tensor _first, _second, _hidden;

    public TinyClassifier(ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        _first = Weights(random, 0.3, 6, 3, 3, 3);
        _second = Weights(random, 0.2, 8, 6, 3, 3);
        _hidden = Weights(random, 0.1, 16, 8 * 8 * 8);
        LastWeight = Weights(random, 0.5, 3, 16);
        LastBias = Weights(random, 0.1, 3);
    }

    public int Classes => 3;

    public int Side => 32;

    public Device Device => CPU;

    public Normalisation Normalisation => Normalisation.ImageNet;

    public Tensor LastWeight { get; }

    public Tensor LastBias { get; }

    public Tensor Logits(Tensor images) => ConvolutionAndLogits(images).Logits;

    public Tensor Features(Tensor images) => Hidden(Activation(images));

    public (Tensor Activation, Tensor Logits) ConvolutionAndLogits(Tensor images)
    {
        var activation = Activation(images);
        return (activation, LogitsAfter(activation));
    }

    /// <summary>The network from the last convolution's activation on.</summary>
    public Tensor LogitsAfter(Tensor activation) => F.linear(Hidden(activation), LastWeight, LastBias);

    public void Dispose()
    {
        foreach (var tensor in new[] { _first, _second, _hidden, LastWeight, LastBias })
            tensor.Dispose();
    }

    internal static Tensor Weights(SeededRandom random, double deviation, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(deviation * random.NextGaussian());
        return tensor(values, shape);
    }

    private Tensor Activation(Tensor images)
    {
        var x = F.max_pool2d(F.relu(F.conv2d(images, _first, padding: [1L, 1L])), 2, 2);
        return F.relu(F.conv2d(x, _second, padding: [1L, 1L]));
    }

    private Tensor Hidden(Tensor activation) => F.relu(F.linear(F.max_pool2d(activation, 2, 2).flatten(1), _hidden));
}
