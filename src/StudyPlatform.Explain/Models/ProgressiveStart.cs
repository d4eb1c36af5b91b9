namespace StudyPlatform.Explain.Models;

/// <summary>
/// The start that Simonyan and Zisserman (2015, section 3.1) gave their deeper networks: the first four
/// convolutions and the fully connected layers of a trained configuration A are carried over, the layers
/// between keep their random start. Where D has more convolutions in a block than A, the first of the block
/// with the same shape takes the weights: A1→D1, A2→D3, A3→D5, A4→D6.
/// </summary>
public static class ProgressiveStart
{
    /// <summary>How many convolutions are carried over.</summary>
    public const int Convolutions = 4;

    /// <summary>Copies from <paramref name="shallow"/> into <paramref name="deep"/>; names the layers that were written.</summary>
    public static IReadOnlyList<string> Carry(VggNetwork shallow, VggNetwork deep)
    {
        if (shallow.Configuration.BatchNorm != deep.Configuration.BatchNorm || shallow.Classes != deep.Classes)
            throw new ArgumentException("Both networks must have the same classes, with or both without batch normalisation.", nameof(shallow));

        using var noGrad = TorchSharp.torch.no_grad();
        var written = new List<string>();
        var free = deep.Configuration.Convolutions().ToList();
        foreach (var from in shallow.Configuration.Convolutions().Take(Convolutions))
        {
            var to = free.First(layer => layer.Block == from.Block && layer.Inputs == from.Inputs && layer.Outputs == from.Outputs);
            free.Remove(to);
            Copy(shallow, from.Name, deep, to.Name, ["weight", "bias"]);
            if (from.Norm is { } norm)
                Copy(shallow, norm, deep, to.Norm!, ["weight", "bias", "running_mean", "running_var"]);
            written.Add(to.Name);
        }

        foreach (var (name, _, _) in deep.Configuration.Linears(deep.Classes))
        {
            Copy(shallow, name, deep, name, ["weight", "bias"]);
            written.Add(name);
        }

        return written;
    }

    private static void Copy(VggNetwork shallow, string from, VggNetwork deep, string to, string[] parts)
    {
        foreach (var part in parts)
            deep.Parameters[$"{to}.{part}"].copy_(shallow.Parameters[$"{from}.{part}"]);
    }
}
