using StudyPlatform.Explain.Safetensors;
using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>Weights from a safetensors file with torchvision's names.</summary>
public static class PublishedWeights
{
    /// <summary>
    /// Copies a file's tensors into a network. The last layer is left at its random start when the file was made
    /// for another number of classes (ImageNet's 1000, say); anything else that does not fit is an error.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network to fill.</param>
    /// <param name="say">Told what was left out.</param>
    /// <exception cref="PipelineException">A tensor is missing or has another shape.</exception>
    public static void Load(string path, VggNetwork network, Action<string> say)
    {
        using var noGrad = torch.no_grad();
        using var content = SafetensorsFile.Read(path);
        var last = network.Configuration.Linears(network.Classes)[^1].Name;
        foreach (var name in network.Parameters.Names)
        {
            var target = network.Parameters[name];
            if (!content.Tensors.TryGetValue(name, out var source))
                throw new PipelineException($"{path} has no tensor {name}; give weights of {network.Configuration.Name} with torchvision's names.");
            if (source.shape.SequenceEqual(target.shape))
            {
                target.copy_(source);
                continue;
            }

            if (!name.StartsWith(last + ".", StringComparison.Ordinal))
                throw new PipelineException($"{path}: {name} is [{string.Join(", ", source.shape)}] where {network.Configuration.Name} has [{string.Join(", ", target.shape)}]; give weights of {network.Configuration.Name}.");
            say($"{name} of {Path.GetFileName(path)} is for {source.shape[0]} classes and was left out.");
        }
    }
}
