using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StudyPlatform.Imaging.Resampling;

/// <summary>Separable scaling: for every output row the input rows are added up first, then its columns.</summary>
internal static class TriangleResize
{
    public static RgbImage Resize(RgbImage image, TriangleFilter across, TriangleFilter down)
    {
        var line = 3 * image.Width;
        var sums = new float[line + 1]; // one more, so that four lanes can be read at the last pixel
        var pixels = new byte[checked(3 * across.Count * down.Count)];
        var leftmost = 3 * across.First(0);
        var length = (3 * (across.First(across.Count - 1) + across.Weights(across.Count - 1).Length)) - leftmost;
        for (var y = 0; y < down.Count; y++)
        {
            var part = sums.AsSpan(leftmost, length);
            part.Clear();
            var weights = down.Weights(y);
            for (var k = 0; k < weights.Length; k++)
                AddRow(image.Pixels.AsSpan(((down.First(y) + k) * line) + leftmost, length), weights[k], part);
            WriteRow(sums, across, pixels.AsSpan(3 * y * across.Count, 3 * across.Count));
        }

        return new RgbImage(across.Count, down.Count, pixels);
    }

    private static void AddRow(ReadOnlySpan<byte> row, float weight, Span<float> sums)
    {
        var step = Vector<byte>.Count;
        var lanes = Vector<float>.Count;
        var factor = new Vector<float>(weight);
        var i = 0;
        for (; i <= row.Length - step; i += step)
        {
            Vector.Widen(new Vector<byte>(row[i..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            Add(sums[i..], a);
            Add(sums[(i + lanes)..], b);
            Add(sums[(i + (2 * lanes))..], c);
            Add(sums[(i + (3 * lanes))..], d);
        }

        for (; i < row.Length; i++)
            sums[i] += weight * row[i];

        void Add(Span<float> to, Vector<uint> values) =>
            (new Vector<float>(to) + (factor * Vector.ConvertToSingle(Vector.AsVectorInt32(values)))).CopyTo(to);
    }

    private static void WriteRow(float[] sums, TriangleFilter across, Span<byte> row)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(sums);
        for (var x = 0; x < across.Count; x++)
        {
            var weights = across.Weights(x);
            var at = 3 * across.First(x);
            var pixel = Vector128.Create(0.5f);
            foreach (var weight in weights)
            {
                pixel += Vector128.LoadUnsafe(ref Unsafe.Add(ref start, at)) * weight;
                at += 3;
            }

            var values = Vector128.ConvertToInt32(pixel); // truncates: 0.5 is in the sum already, and 255.5 is out of reach but for rounding
            row[3 * x] = (byte)values[0];
            row[(3 * x) + 1] = (byte)values[1];
            row[(3 * x) + 2] = (byte)values[2];
        }
    }
}
