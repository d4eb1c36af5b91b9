using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Pipeline.Tests;

/// <summary>Folders of small generated images.</summary>
internal static class Pictures
{
    /// <summary>One folder a class, with images of a colour of the class's own under noise.</summary>
    public static string Folders(string root, int perClass, int side, params string[] classes)
    {
        for (var number = 0; number < classes.Length; number++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, classes[number])).FullName;
            for (var i = 0; i < perClass; i++)
                File.WriteAllBytes(Path.Combine(folder, $"{i:000}.png"), ImageCodec.EncodePng(Noisy(side, number, SeededRandom.For(7, (ulong)number, (ulong)i))));
        }

        return root;
    }

    public static RgbImage Noisy(int side, int colour, SeededRandom random)
    {
        var pixels = new byte[3 * side * side];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)((i % 3 == colour % 3 ? 140 : 40) + random.NextInt(90));
        return new RgbImage(side, side, pixels);
    }
}
