using System.Globalization;
using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>The device that a user names with <c>--device</c>: cpu, cuda or cuda:N.</summary>
public static class TorchDevice
{
    /// <summary>The device, once it is sure to be there; "cuda" is the first one.</summary>
    /// <exception cref="PipelineException">The text is no device, or no such device is there.</exception>
    public static torch.Device Parse(string text)
    {
        var parts = text.Trim().ToLowerInvariant().Split(':');
        if (parts is ["cpu"])
            return torch.CPU;
        var number = 0;
        if (parts is not ["cuda"] && !(parts is ["cuda", var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            throw new PipelineException($"\"{text}\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.");
        var count = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        if (number < count)
            return torch.device($"cuda:{number}");
        throw new PipelineException(count == 0
            ? $"{text} was asked for, but libtorch finds no CUDA device; use --device cpu, or build against a libtorch with CUDA on a machine that has one."
            : $"{text} was asked for, but this machine has {count} CUDA device{(count == 1 ? "" : "s")}, counted from 0; use --device cuda:{count - 1} or --device cpu.");
    }
}
