using System.Runtime.InteropServices;
using TorchSharp;

namespace StudyPlatform.Explain.Models;

/// <summary>From stored pixels to network input.</summary>
public static class Preprocess
{
    /// <summary>
    /// Bytes (0…255, image after image, each channel-major) → normalised float32 [count, 3, side, side].
    /// </summary>
    /// <param name="chw">count · 3 · side · side bytes.</param>
    /// <param name="count">Number of images.</param>
    /// <param name="side">Width and height.</param>
    /// <param name="device">Where the tensor is to lie.</param>
    /// <param name="normalisation">Shift and scale; <c>null</c>: <see cref="Normalisation.ImageNet"/>.</param>
    public static torch.Tensor ToTensor(ReadOnlySpan<byte> chw, int count, int side, torch.Device device, Normalisation? normalisation = null)
    {
        if (chw.Length != (long)count * 3 * side * side)
            throw new ArgumentException($"{count} images of {side}×{side} need {(long)count * 3 * side * side} bytes, not {chw.Length}.", nameof(chw));

        var (mean, std) = normalisation ?? Normalisation.ImageNet;
        var plane = side * side;
        var values = new float[chw.Length];
        Span<float> table = stackalloc float[256];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var value = 0; value < 256; value++)
                table[value] = (value / 255f - mean[channel]) / std[channel];
            for (var image = 0; image < count; image++)
            {
                var offset = (image * 3 + channel) * plane;
                var source = chw.Slice(offset, plane);
                var target = values.AsSpan(offset, plane);
                for (var i = 0; i < plane; i++)
                    target[i] = table[source[i]];
            }
        }

        using var scope = torch.NewDisposeScope();
        var tensor = torch.empty([count, 3, side, side], torch.ScalarType.Float32);
        MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(tensor.bytes);
        return tensor.to(device).MoveToOuterDisposeScope();
    }
}
