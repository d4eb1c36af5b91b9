using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace StudyPlatform.Explain.Models;

/// <summary>
/// The forward pass of a VGG network over a <see cref="ParameterSet"/> with torchvision's names. It owns the set.
/// </summary>
public sealed class VggNetwork : IDisposable
{
    private static readonly long[] One = [1, 1];
    private readonly IReadOnlyList<VggConvolution> _convolutions;
    private readonly IReadOnlyList<(string Name, int Inputs, int Outputs)> _linears;

    public VggNetwork(VggConfiguration configuration, int classes, ParameterSet parameters)
    {
        Configuration = configuration;
        Classes = classes;
        Parameters = parameters;
        _convolutions = configuration.Convolutions();
        _linears = configuration.Linears(classes);
    }

    /// <summary>Shape of the network.</summary>
    public VggConfiguration Configuration { get; }

    /// <summary>Number of outputs.</summary>
    public int Classes { get; }

    /// <summary>Weights, biases and, with batch normalisation, running statistics.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>Name of the convolution whose activation Grad-CAM reads: the last one.</summary>
    public string LastConvolution => _convolutions[^1].Name;

    /// <summary>
    /// Images [N, 3, S, S] → logits [N, classes].
    /// </summary>
    /// <param name="images">Normalised float images.</param>
    /// <param name="training">Batch statistics and dropout instead of running statistics and none.</param>
    /// <param name="dropout">Probability of dropping a hidden unit while training (0.5 in the paper).</param>
    /// <param name="tap">Told each layer's input and output before its ReLU; <c>null</c> for none.</param>
    public torch.Tensor Forward(torch.Tensor images, bool training, double dropout = 0.5, ILayerTap? tap = null)
    {
        var features = Convolve(images, training, tap, out _);
        return Classify(features, training, dropout, tap, out _);
    }

    /// <summary>The last convolution's activation after its ReLU, before pooling; and the logits from it.</summary>
    public (torch.Tensor Activation, torch.Tensor Logits) ForwardWithActivation(torch.Tensor images)
    {
        var pooled = Convolve(images, training: false, tap: null, out var activation);
        return (activation, Classify(pooled, training: false, dropout: 0, tap: null, out _));
    }

    /// <summary>The input of the last linear layer in evaluation mode, [N, hidden].</summary>
    public torch.Tensor Features(torch.Tensor images)
    {
        var pooled = Convolve(images, training: false, tap: null, out _);
        Classify(pooled, training: false, dropout: 0, tap: null, out var last);
        return last;
    }

    private torch.Tensor Convolve(torch.Tensor images, bool training, ILayerTap? tap, out torch.Tensor activation)
    {
        var x = images;
        activation = images;
        foreach (var layer in _convolutions)
        {
            var z = F.conv2d(x, Parameters[layer.Name + ".weight"], Parameters[layer.Name + ".bias"], strides: One, padding: One);
            tap?.Layer(layer.Name, x, z);
            if (layer.Norm is { } norm)
            {
                z = F.batch_norm(
                    z,
                    Parameters[norm + ".running_mean"],
                    Parameters[norm + ".running_var"],
                    Parameters[norm + ".weight"],
                    Parameters[norm + ".bias"],
                    training);
            }

            x = F.relu(z);
            activation = x;
            if (layer.EndsBlock)
                x = F.max_pool2d(x, 2, 2);
        }

        return x;
    }

    private torch.Tensor Classify(torch.Tensor features, bool training, double dropout, ILayerTap? tap, out torch.Tensor lastInput)
    {
        var x = F.adaptive_avg_pool2d(features, [Configuration.Grid, Configuration.Grid]).flatten(1);
        lastInput = x;
        for (var i = 0; i < _linears.Count; i++)
        {
            var name = _linears[i].Name;
            lastInput = x;
            var z = F.linear(x, Parameters[name + ".weight"], Parameters[name + ".bias"]);
            tap?.Layer(name, x, z);
            if (i == _linears.Count - 1)
                return z;
            x = F.relu(z);
            if (training && dropout > 0)
                x = F.dropout(x, dropout, training: true);
        }

        return x;
    }

    /// <inheritdoc />
    public void Dispose() => Parameters.Dispose();
}
