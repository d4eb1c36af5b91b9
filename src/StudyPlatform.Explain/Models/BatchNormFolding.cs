using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>
/// Folds each batch normalisation into the convolution before it, so that a <c>vgg16-bn</c> becomes a plain
/// <c>vgg16</c> with the same outputs in evaluation mode: w′ = w·γ/√(σ²+ε), b′ = (b − μ)·γ/√(σ²+ε) + β.
/// </summary>
public static class BatchNormFolding
{
    private const double Epsilon = 1e-5;

    /// <summary>A new, plain network; the given one is left as it is.</summary>
    public static VggNetwork Fold(VggNetwork network)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var source = network.Parameters;
        var plain = network.Configuration with { Name = network.Configuration.Name.Replace("-bn", "", StringComparison.Ordinal), BatchNorm = false };
        var folded = new ParameterSet();
        foreach (var (from, to) in network.Configuration.Convolutions().Zip(plain.Convolutions()))
        {
            var weight = source[from.Name + ".weight"];
            var bias = source[from.Name + ".bias"];
            if (from.Norm is { } norm)
            {
                var scale = source[norm + ".weight"] / (source[norm + ".running_var"] + Epsilon).sqrt();
                weight = weight * scale.reshape(-1, 1, 1, 1);
                bias = (bias - source[norm + ".running_mean"]) * scale + source[norm + ".bias"];
            }

            folded.Set(to.Name + ".weight", weight.clone().detach());
            folded.Set(to.Name + ".bias", bias.clone().detach());
        }

        foreach (var (name, _, _) in plain.Linears(network.Classes))
        {
            folded.Set(name + ".weight", source[name + ".weight"].clone().detach());
            folded.Set(name + ".bias", source[name + ".bias"].clone().detach());
        }

        return new VggNetwork(plain, network.Classes, folded);
    }
}
