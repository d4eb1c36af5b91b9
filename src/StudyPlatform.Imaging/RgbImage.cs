namespace StudyPlatform.Imaging;

/// <summary>A picture of 8-bit sRGB values, interleaved red, green, blue, row after row without padding.</summary>
public sealed class RgbImage
{
    /// <param name="width">Pixels across, at least 1.</param>
    /// <param name="height">Pixels down, at least 1.</param>
    /// <param name="pixels">3 · width · height values; kept, not copied.</param>
    /// <exception cref="ArgumentException">The size is not positive, or does not fit <paramref name="pixels"/>.</exception>
    public RgbImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.LongLength != 3L * width * height)
            throw new ArgumentException($"{width}×{height} pixels need {3L * width * height} values, not {pixels.LongLength}.", nameof(pixels));
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>3 · <see cref="Width"/> · <see cref="Height"/> values; the pixel in column x of row y starts at 3 · (y · Width + x).</summary>
    public byte[] Pixels { get; }

    public Rgb this[int x, int y]
    {
        get
        {
            var at = 3 * ((y * Width) + x);
            return new Rgb(Pixels[at], Pixels[at + 1], Pixels[at + 2]);
        }
    }

    /// <summary>A picture of one colour.</summary>
    public static RgbImage Filled(int width, int height, Rgb colour)
    {
        var pixels = new byte[checked(3 * width * height)];
        for (var at = 0; at < pixels.Length; at += 3)
            colour.CopyTo(pixels, at);
        return new RgbImage(width, height, pixels);
    }
}
