using TorchSharp;

namespace StudyPlatform.Explain.Safetensors;

/// <summary>What a safetensors file holds; disposing it disposes the tensors.</summary>
public sealed record SafetensorsContent(IReadOnlyDictionary<string, torch.Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata) : IDisposable
{
    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var tensor in Tensors.Values)
            tensor.Dispose();
    }
}
