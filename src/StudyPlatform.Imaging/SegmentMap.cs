namespace StudyPlatform.Imaging;

/// <summary>Which segment each pixel belongs to; row after row.</summary>
public sealed class SegmentMap
{
    /// <param name="width">Pixels across, at least 1.</param>
    /// <param name="height">Pixels down, at least 1.</param>
    /// <param name="labels">width · height numbers from 0 to <paramref name="count"/> - 1; kept, not copied.</param>
    /// <param name="count">How many segments there are.</param>
    /// <exception cref="ArgumentException">The size is not positive or does not fit, or a label is out of range.</exception>
    public SegmentMap(int width, int height, int[] labels, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.LongLength != (long)width * height)
            throw new ArgumentException($"{width}×{height} pixels need {(long)width * height} labels, not {labels.LongLength}.", nameof(labels));
        var bad = Array.FindIndex(labels, l => l < 0 || l >= count);
        if (bad >= 0)
            throw new ArgumentException($"The label at column {bad % width} of row {bad / width} is {labels[bad]}, but there are {count} segments.", nameof(labels));
        Width = width;
        Height = height;
        Labels = labels;
        Count = count;
    }

    public int Width { get; }

    public int Height { get; }

    public int[] Labels { get; }

    public int Count { get; }

    public int this[int x, int y] => Labels[(y * Width) + x];

    /// <summary>Scales by taking the label under the centre of each new pixel.</summary>
    public SegmentMap ResizeNearest(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (width == Width && height == Height)
            return this;
        var labels = new int[checked(width * height)];
        for (var y = 0; y < height; y++)
        {
            var row = Nearest(y, height, Height) * Width;
            for (var x = 0; x < width; x++)
                labels[(y * width) + x] = Labels[row + Nearest(x, width, Width)];
        }

        return new SegmentMap(width, height, labels, Count);

        // floor((i + 1/2) · from / to) in whole numbers.
        static int Nearest(int i, int to, int from) => (int)(((2L * i) + 1) * from / (2L * to));
    }
}
