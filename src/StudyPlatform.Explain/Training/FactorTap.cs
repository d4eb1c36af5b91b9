using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>Keeps the input and output of each fully connected layer of one forward pass.</summary>
internal sealed class FactorTap(IReadOnlyCollection<string> linears) : ILayerTap
{
    private readonly Dictionary<string, (torch.Tensor Input, torch.Tensor Output)> _seen = new(StringComparer.Ordinal);

    public torch.Tensor Input(string layer) => _seen[layer].Input;

    public torch.Tensor Output(string layer) => _seen[layer].Output;

    public void Layer(string name, torch.Tensor input, torch.Tensor output)
    {
        if (linears.Contains(name))
            _seen[name] = (input, output);
    }
}
