using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Datasets;

/// <summary>Small images that differ from each other.</summary>
internal static class Pictures
{
    public static RgbImage Noise(int seed, int width = 40, int height = 30)
    {
        var random = new SeededRandom((ulong)seed);
        var pixels = new byte[3 * width * height];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)random.NextInt(256);
        return new RgbImage(width, height, pixels);
    }

    public static byte[] Png(int seed, int width = 40, int height = 30) => ImageCodec.EncodePng(Noise(seed, width, height));

    public static byte[] Jpeg(int seed, int width = 40, int height = 30) => ImageCodec.EncodeJpeg(Noise(seed, width, height), 90);

    /// <summary>One folder a class, so many images in each.</summary>
    public static void Folders(TemporaryFolder folder, string root, int perClass, params ReadOnlySpan<string> classes)
    {
        for (var c = 0; c < classes.Length; c++)
        {
            for (var i = 0; i < perClass; i++)
                folder.Write($"{root}/{classes[c]}/{i:D3}.jpg", Jpeg((1000 * c) + i));
        }
    }
}
