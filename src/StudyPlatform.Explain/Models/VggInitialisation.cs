using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>Draws the starting weights of a VGG network.</summary>
public static class VggInitialisation
{
    /// <summary>A network with fresh weights; the same seed on the same device kind gives the same weights.</summary>
    public static VggNetwork Create(VggConfiguration configuration, int classes, InitialisationScheme scheme, long seed, torch.Device device, torch.ScalarType type = torch.ScalarType.Float32)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(seed);
        var parameters = new ParameterSet();
        foreach (var layer in configuration.Convolutions())
        {
            parameters.Set(layer.Name + ".weight", Draw([layer.Outputs, layer.Inputs, 3, 3], layer.Inputs * 9, layer.Outputs * 9, scheme, linear: false, type).to(device));
            parameters.Set(layer.Name + ".bias", torch.zeros([layer.Outputs], type, device));
            if (layer.Norm is not { } norm)
                continue;
            parameters.Set(norm + ".weight", torch.ones([layer.Outputs], type, device));
            parameters.Set(norm + ".bias", torch.zeros([layer.Outputs], type, device));
            parameters.Set(norm + ".running_mean", torch.zeros([layer.Outputs], type, device));
            parameters.Set(norm + ".running_var", torch.ones([layer.Outputs], type, device));
        }

        foreach (var (name, inputs, outputs) in configuration.Linears(classes))
        {
            parameters.Set(name + ".weight", Draw([outputs, inputs], inputs, outputs, scheme, linear: true, type).to(device));
            parameters.Set(name + ".bias", torch.zeros([outputs], type, device));
        }

        return new VggNetwork(configuration, classes, parameters);
    }

    /// <summary>A plain network with all weights 0, to be filled.</summary>
    public static VggNetwork Zeros(VggConfiguration configuration, int classes, torch.Device device)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var parameters = new ParameterSet();
        foreach (var layer in configuration.Convolutions())
        {
            parameters.Set(layer.Name + ".weight", torch.zeros([layer.Outputs, layer.Inputs, 3, 3], torch.ScalarType.Float32, device));
            parameters.Set(layer.Name + ".bias", torch.zeros([layer.Outputs], torch.ScalarType.Float32, device));
        }

        foreach (var (name, inputs, outputs) in configuration.Linears(classes))
        {
            parameters.Set(name + ".weight", torch.zeros([outputs, inputs], torch.ScalarType.Float32, device));
            parameters.Set(name + ".bias", torch.zeros([outputs], torch.ScalarType.Float32, device));
        }

        return new VggNetwork(configuration, classes, parameters);
    }

    private static torch.Tensor Draw(long[] shape, int fanIn, int fanOut, InitialisationScheme scheme, bool linear, torch.ScalarType type) => scheme switch
    {
        InitialisationScheme.He => torch.randn(shape, type).mul_(Math.Sqrt(2.0 / fanIn)),
        InitialisationScheme.Torchvision => torch.randn(shape, type).mul_(linear ? 0.01 : Math.Sqrt(2.0 / fanOut)),
        InitialisationScheme.Glorot => torch.rand(shape, type).mul_(2).sub_(1).mul_(Math.Sqrt(6.0 / (fanIn + fanOut))),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };
}
