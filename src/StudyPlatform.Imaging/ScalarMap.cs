using StudyPlatform.Imaging.Resampling;

namespace StudyPlatform.Imaging;

/// <summary>One number for each cell of a grid, such as the saliency of each pixel; row after row.</summary>
public sealed class ScalarMap
{
    /// <param name="width">Cells across, at least 1.</param>
    /// <param name="height">Cells down, at least 1.</param>
    /// <param name="values">width · height finite numbers; kept, not copied.</param>
    /// <exception cref="ArgumentException">The size is not positive or does not fit, or a value is not finite.</exception>
    public ScalarMap(int width, int height, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(values);
        if (values.LongLength != (long)width * height)
            throw new ArgumentException($"{width}×{height} cells need {(long)width * height} values, not {values.LongLength}.", nameof(values));
        var bad = Array.FindIndex(values, v => !float.IsFinite(v));
        if (bad >= 0)
            throw new ArgumentException($"The value at column {bad % width} of row {bad / width} is {values[bad]}.", nameof(values));
        Width = width;
        Height = height;
        Values = values;
    }

    public int Width { get; }

    public int Height { get; }

    public float[] Values { get; }

    public float this[int x, int y] => Values[(y * Width) + x];

    /// <summary>The largest distance of a value from 0.</summary>
    public float LargestMagnitude => Values.Max(Math.Abs);

    /// <summary>The same map stretched so that its lowest value is 0 and its highest 1; all 0 where every value is the same.</summary>
    public ScalarMap Normalised()
    {
        double low = Values.Min(), high = Values.Max();
        var scale = high > low ? 1 / (high - low) : 0;
        return new ScalarMap(Width, Height, Array.ConvertAll(Values, v => (float)((v - low) * scale)));
    }

    /// <summary>
    /// Scales bilinearly, cell centres at half coordinates (PyTorch's align_corners=False); when shrinking, the
    /// triangle widens so that every cell counts.
    /// </summary>
    public ScalarMap Resize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (width == Width && height == Height)
            return this;
        var across = TriangleFilter.Spanning(Width, width);
        var down = TriangleFilter.Spanning(Height, height);
        var narrow = new float[checked(width * Height)];
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < width; x++)
            narrow[(y * width) + x] = Sum(across.Weights(x), Values, (y * Width) + across.First(x), 1);

        var result = new float[checked(width * height)];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            result[(y * width) + x] = Sum(down.Weights(y), narrow, (down.First(y) * width) + x, width);
        return new ScalarMap(width, height, result);
    }

    private static float Sum(ReadOnlySpan<float> weights, float[] values, int first, int step)
    {
        var sum = 0f;
        for (var k = 0; k < weights.Length; k++)
            sum += weights[k] * values[first + (k * step)];
        return sum;
    }
}
