namespace StudyPlatform.Imaging.Tests;

/// <summary>Small pictures to test with.</summary>
internal static class Pictures
{
    /// <summary>Smooth in all three channels, so that lossy formats can hold it.</summary>
    public static RgbImage Gradient(int width, int height) => From(width, height, (x, y) => new Rgb(
        (byte)(255 * x / Math.Max(1, width - 1)),
        (byte)(255 * y / Math.Max(1, height - 1)),
        (byte)(255 * (x + y) / Math.Max(1, width + height - 2))));

    public static RgbImage Noise(int width, int height, int seed)
    {
        var pixels = new byte[3 * width * height];
        new Random(seed).NextBytes(pixels);
        return new RgbImage(width, height, pixels);
    }

    public static RgbImage From(int width, int height, Func<int, int, Rgb> colour)
    {
        var canvas = new Canvas(width, height, Rgb.Black);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            canvas.Fill(new PixelRect(x, y, 1, 1), colour(x, y));
        return canvas.ToImage();
    }

    public static int LargestDifference(RgbImage a, RgbImage b)
    {
        Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
        return a.Pixels.Zip(b.Pixels, (x, y) => Math.Abs(x - y)).Max();
    }
}
