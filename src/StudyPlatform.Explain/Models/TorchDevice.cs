using System.Globalization;
using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>The device that a user names with <c>--device</c>: cpu, cuda or cuda:N.</summary>
public static class TorchDevice
{
    /// <summary>The device, once it is sure that libtorch works and that the device is there; "cuda" is the first one.</summary>
    /// <exception cref="PipelineException">The text is no device, no such device is there, or libtorch cannot be loaded.</exception>
    public static torch.Device Parse(string text)
    {
        try
        {
            var device = Parse(text, torch.cuda.is_available() ? torch.cuda.device_count() : 0);
            if (device.type == DeviceType.CUDA)
                KeepFullPrecision();
            return device;
        }
        catch (Exception error) when (Missing(error) is { } missing)
        {
            throw new PipelineException(missing.Message, missing);
        }
    }

    /// <summary>The device among a known number of CUDA devices.</summary>
    /// <exception cref="PipelineException">The text is no device, or no such device is there.</exception>
    internal static torch.Device Parse(string text, int cudaDevices)
    {
        var parts = text.Trim().ToLowerInvariant().Split(':');
        if (parts is ["cpu"])
            return torch.CPU;
        var number = 0;
        if (parts is not ["cuda"] && !(parts is ["cuda", var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            throw new PipelineException($"\"{text}\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.");
        if (number < cudaDevices)
            return torch.device(DeviceType.CUDA, number);
        throw new PipelineException(cudaDevices == 0
            ? $"{text} was asked for, but libtorch finds no CUDA device here; use --device cpu, or a libtorch with CUDA on a machine with a card."
            : $"{text} was asked for, but this machine has {cudaDevices} CUDA device{(cudaDevices == 1 ? "" : "s")}, counted from 0; use --device cuda:{cudaDevices - 1} or --device cpu.");
    }

    // Off already in the seam; in TorchSharp itself convolutions start with 10 bits of mantissa.
    private static void KeepFullPrecision()
    {
        torch.backends.cudnn.allow_tf32 = false;
        torch.backends.cuda.matmul.allow_tf32 = false;
    }

    // The library may be missing at the first call or in a static constructor.
    private static DllNotFoundException? Missing(Exception error) =>
        error as DllNotFoundException ?? (error as TypeInitializationException)?.InnerException as DllNotFoundException;
}
