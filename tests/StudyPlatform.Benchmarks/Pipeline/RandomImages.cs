using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Benchmarks.Pipeline;

/// <summary>Images of smooth random blotches: superpixels are found in them as in photographs.</summary>
internal sealed class RandomImages : IImageSet
{
    private const int Cells = 7;
    private readonly byte[][] _images;

    public RandomImages(int count, int side)
    {
        Side = side;
        _images = [.. Enumerable.Range(0, count).Select(Draw)];
    }

    public int Count => _images.Length;

    public int Side { get; }

    public ReadOnlySpan<byte> this[int index] => _images[index];

    public int ClassOf(int index) => index % 5;

    private byte[] Draw(int index)
    {
        var random = SeededRandom.For(1, (ulong)index);
        var corners = new double[3 * (Cells + 1) * (Cells + 1)];
        for (var i = 0; i < corners.Length; i++)
            corners[i] = random.NextInt(256);
        var image = new byte[3 * Side * Side];
        for (var at = 0; at < image.Length; at++)
        {
            var (channel, y, x) = (at / (Side * Side), at / Side % Side * (double)Cells / Side, at % Side * (double)Cells / Side);
            var (top, left) = ((int)y, (int)x);
            double Corner(int down, int right) => corners[(channel * (Cells + 1) + top + down) * (Cells + 1) + left + right];
            var upper = Corner(0, 0) + (Corner(0, 1) - Corner(0, 0)) * (x - left);
            var lower = Corner(1, 0) + (Corner(1, 1) - Corner(1, 0)) * (x - left);
            image[at] = (byte)(upper + (lower - upper) * (y - top));
        }

        return image;
    }
}
