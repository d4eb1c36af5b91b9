using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>Σ (aᵢ − bᵢ)² of bytes, in whole numbers and so without rounding.</summary>
internal static class SquaredDistance
{
    // 255² a square and four squares a lane and step: this many steps stay below 2³².
    private const int StepsAtOnce = 16_000;

    /// <summary>The distance of two images of the same size.</summary>
    public static long Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException("Both images must have the same size.", nameof(b));
        var va = MemoryMarshal.Cast<byte, Vector<byte>>(a);
        var vb = MemoryMarshal.Cast<byte, Vector<byte>>(b);
        long total = 0;
        for (var start = 0; start < va.Length; start += StepsAtOnce)
        {
            var length = Math.Min(StepsAtOnce, va.Length - start);
            total += OfVectors(va.Slice(start, length), vb.Slice(start, length));
        }

        for (var i = va.Length * Vector<byte>.Count; i < a.Length; i++)
            total += (a[i] - b[i]) * (a[i] - b[i]);
        return total;
    }

    private static long OfVectors(ReadOnlySpan<Vector<byte>> a, ReadOnlySpan<Vector<byte>> b)
    {
        var sum = Vector<uint>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            // |a − b| fits a byte, its square 16 bits.
            Vector.Widen(Vector.Max(a[i], b[i]) - Vector.Min(a[i], b[i]), out var low, out var high);
            Vector.Widen(low * low, out var first, out var second);
            Vector.Widen(high * high, out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        Vector.Widen(sum, out var lower, out var upper);
        return (long)Vector.Sum(lower + upper);
    }
}
