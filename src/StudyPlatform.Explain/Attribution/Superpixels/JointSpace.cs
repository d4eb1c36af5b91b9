using System.Numerics;

namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>
/// An image's pixels as points (x, y, ratio·L, ratio·a, ratio·b), padded all round so that a window of whole
/// vectors can be read at every pixel: beyond the border lie colours so far off that their kernel is 0.
/// Each pixel is one lane and sums in the same order, so the result does not depend on the vectors' width.
/// </summary>
internal sealed class JointSpace
{
    private const float FarOff = 1e4f;

    private readonly int _reach;
    private readonly int _pitch;
    private readonly float _colourScale;
    private readonly float _maxSquared;
    private readonly float[] _l, _a, _b;
    private readonly float[] _spatialKernel;

    /// <summary>Lays the image out; <paramref name="chw"/> is channel-major.</summary>
    public JointSpace(ReadOnlySpan<byte> chw, int width, int height, QuickshiftOptions options)
    {
        var plane = width * height;
        if (chw.Length != 3 * plane)
            throw new ArgumentException($"{width}×{height} pixels need {3 * plane} bytes, not {chw.Length}.", nameof(chw));
        (Width, Height) = (width, height);
        _reach = (int)Math.Ceiling(3 * options.KernelSize);
        _pitch = width + 2 * _reach + Vector<float>.Count;
        _colourScale = (float)(-0.5 / (options.KernelSize * options.KernelSize));
        _maxSquared = (float)(options.MaxDistance * options.MaxDistance);
        _spatialKernel = new float[(2 * _reach + 1) * (2 * _reach + 1)];
        for (int dy = -_reach, i = 0; dy <= _reach; dy++)
        {
            for (var dx = -_reach; dx <= _reach; dx++)
                _spatialKernel[i++] = MathF.Exp((dx * dx + dy * dy) * _colourScale);
        }

        (_l, _a, _b) = (Plane(), Plane(), Plane());
        for (var i = 0; i < plane; i++)
        {
            var (l, a, b) = LabColour.Of(chw[i], chw[plane + i], chw[2 * plane + i]);
            var at = Offset(i / width, i % width);
            (_l[at], _a[at], _b[at]) = ((float)(l * options.Ratio), (float)(a * options.Ratio), (float)(b * options.Ratio));
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>One value a pixel, laid out as the colours are.</summary>
    public int[] Pad(ReadOnlySpan<int> values, int outside)
    {
        var padded = new int[_l.Length];
        Array.Fill(padded, outside);
        for (var y = 0; y < Height; y++)
            values.Slice(y * Width, Width).CopyTo(padded.AsSpan(Offset(y, 0)));
        return padded;
    }

    /// <summary>Density of each pixel of a row: the sum over its window of exp(−distance² / (2 · kernel size²)).</summary>
    public void DensityRow(int y, Span<float> density)
    {
        var buffer = new float[Vector<float>.Count];
        for (var x = 0; x < Width; x += buffer.Length)
        {
            var (l, a, b) = Colours(Offset(y, x));
            var sum = Vector<float>.Zero;
            for (int dy = -_reach, k = 0; dy <= _reach; dy++)
            {
                for (var dx = -_reach; dx <= _reach; dx++, k++)
                    sum += _spatialKernel[k] * Vector.Exp(ColourDistance(Offset(y + dy, x + dx), l, a, b) * _colourScale);
            }

            sum.CopyTo(buffer);
            buffer.AsSpan(0, Math.Min(buffer.Length, Width - x)).CopyTo(density[x..]);
        }
    }

    /// <summary>For each pixel of a row the nearest one of higher rank in its window, or itself when there is none near enough.</summary>
    public void ParentRow(int y, int[] rank, Span<int> parent)
    {
        var buffer = new int[Vector<float>.Count];
        for (var x = 0; x < Width; x += buffer.Length)
        {
            var at = Offset(y, x);
            var (l, a, b) = Colours(at);
            var own = new Vector<int>(rank, at);
            var nearest = new Vector<float>(_maxSquared);
            var step = Vector<int>.Zero;
            // Rank −1 loses no tie at exactly the maximal distance, which still counts as near enough.
            var rankOfNearest = -Vector<int>.One;
            for (var dy = -_reach; dy <= _reach; dy++)
            {
                for (var dx = -_reach; dx <= _reach; dx++)
                {
                    var other = Offset(y + dy, x + dx);
                    var otherRank = new Vector<int>(rank, other);
                    var distance = ColourDistance(other, l, a, b) + new Vector<float>(dx * dx + dy * dy);
                    var nearer = Vector.LessThan(distance, nearest) | (Vector.Equals(distance, nearest) & Vector.GreaterThan(otherRank, rankOfNearest));
                    var take = nearer & Vector.GreaterThan(otherRank, own);
                    nearest = Vector.ConditionalSelect(take, distance, nearest);
                    rankOfNearest = Vector.ConditionalSelect(take, otherRank, rankOfNearest);
                    step = Vector.ConditionalSelect(take, new Vector<int>(dy * Width + dx), step);
                }
            }

            step.CopyTo(buffer);
            for (var i = 0; i < buffer.Length && x + i < Width; i++)
                parent[x + i] = y * Width + x + i + buffer[i];
        }
    }

    private int Offset(int y, int x) => (y + _reach) * _pitch + _reach + x;

    private float[] Plane()
    {
        // The last window of the last row reads one vector past its end.
        var plane = new float[(Height + 2 * _reach) * _pitch + _reach + Vector<float>.Count];
        Array.Fill(plane, FarOff);
        return plane;
    }

    private (Vector<float> L, Vector<float> A, Vector<float> B) Colours(int at) =>
        (new Vector<float>(_l, at), new Vector<float>(_a, at), new Vector<float>(_b, at));

    private Vector<float> ColourDistance(int at, Vector<float> l, Vector<float> a, Vector<float> b)
    {
        var (dl, da, db) = (new Vector<float>(_l, at) - l, new Vector<float>(_a, at) - a, new Vector<float>(_b, at) - b);
        return dl * dl + da * da + db * db;
    }
}
