namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>Which segments are visible in each of a number of altered images: rows of 0 (hidden) and 1 (as it is).</summary>
/// <param name="count">Number of images.</param>
/// <param name="segments">Number of segments.</param>
public sealed class SegmentMasks(int count, int segments)
{
    private readonly byte[] _rows = new byte[checked(count * segments)];

    /// <summary>Number of altered images.</summary>
    public int Count { get; } = count;

    /// <summary>Number of segments.</summary>
    public int Segments { get; } = segments;

    /// <summary>One image's row, <see cref="Segments"/> long.</summary>
    public Span<byte> this[int row] => _rows.AsSpan(row * Segments, Segments);

    /// <summary>Some rows after each other.</summary>
    public ReadOnlySpan<byte> Rows(int start, int length) => _rows.AsSpan(start * Segments, length * Segments);

    /// <summary>All 2ⁿ subsets of n ≤ 20 segments; bit i of a row's number says whether segment i is visible.</summary>
    public static SegmentMasks AllSubsets(int segments)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(segments, 20);
        var masks = new SegmentMasks(1 << segments, segments);
        for (var row = 0; row < masks.Count; row++)
        {
            for (var segment = 0; segment < segments; segment++)
                masks[row][segment] = (byte)((row >> segment) & 1);
        }

        return masks;
    }
}
