using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution.Superpixels;

public sealed class QuickshiftTests
{
    [Theory]
    [InlineData(31, 23, 4, 200, 0.2)]
    [InlineData(17, 40, 2, 200, 0.5)]
    [InlineData(20, 20, 3, 5, 1)]
    public void Segments_are_those_of_the_definition_computed_pixel_by_pixel(int width, int height, double kernelSize, double maxDistance, double ratio)
    {
        var image = Smooth(width, height, seed: 3);
        var options = new QuickshiftOptions(kernelSize, maxDistance, ratio);

        var segments = Quickshift.Segment(image, width, height, options, seed: 1);

        Assert.Equal(ByDefinition(image, width, height, options), segments.Labels);
        Assert.Equal(segments.Labels.Max() + 1, segments.Count);
    }

    [Fact]
    public void In_a_flat_image_the_seed_alone_decides()
    {
        var flat = new byte[3 * 90 * 90];
        Array.Fill(flat, (byte)90);

        var first = Quickshift.Segment(flat, 90, 90, new QuickshiftOptions(), seed: 5);
        var again = Quickshift.Segment(flat, 90, 90, new QuickshiftOptions(), seed: 5);
        var other = Quickshift.Segment(flat, 90, 90, new QuickshiftOptions(), seed: 6);

        Assert.Equal(first.Labels, again.Labels);
        Assert.NotEqual(first.Labels, other.Labels);
    }

    [Fact]
    public void A_maximal_distance_below_one_pixel_leaves_each_pixel_alone()
    {
        var segments = Quickshift.Segment(Smooth(9, 7, seed: 1), 9, 7, new QuickshiftOptions(MaxDistance: 0.5), seed: 1);

        Assert.Equal(Enumerable.Range(0, 63), segments.Labels);
    }

    [Fact]
    public void A_larger_kernel_gives_fewer_segments()
    {
        var image = Smooth(64, 64, seed: 9);

        var fine = Quickshift.Segment(image, 64, 64, new QuickshiftOptions(KernelSize: 2), seed: 1);
        var coarse = Quickshift.Segment(image, 64, 64, new QuickshiftOptions(KernelSize: 6), seed: 1);

        Assert.True(coarse.Count < fine.Count, $"{coarse.Count} and {fine.Count}");
    }

    [Theory]
    [InlineData(255, 255, 255, 100, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(255, 0, 0, 53.24, 80.09, 67.20)]
    [InlineData(0, 0, 255, 32.30, 79.19, -107.86)]
    public void Colours_have_their_known_place_in_Lab(byte red, byte green, byte blue, double l, double a, double b)
    {
        var colour = LabColour.Of(red, green, blue);

        Assert.Equal(l, colour.L, 0.02);
        Assert.Equal(a, colour.A, 0.02);
        Assert.Equal(b, colour.B, 0.02);
    }

    /// <summary>Blobs of random colour with a little noise, so that no two densities are equal.</summary>
    internal static byte[] Smooth(int width, int height, ulong seed)
    {
        var random = new SeededRandom(seed);
        var phase = Enumerable.Range(0, 9).Select(_ => random.NextDouble(0, 6)).ToArray();
        var image = new byte[3 * width * height];
        for (var i = 0; i < image.Length; i++)
        {
            var (channel, y, x) = (i / (width * height), i / width % height, i % width);
            var wave = Math.Sin(phase[channel] + x * 0.31) + Math.Sin(phase[channel + 3] + y * 0.27) + Math.Sin(phase[channel + 6] + (x + y) * 0.12);
            image[i] = (byte)(127 + 35 * wave + random.NextInt(12));
        }

        return image;
    }

    private static int[] ByDefinition(byte[] image, int width, int height, QuickshiftOptions options)
    {
        var plane = width * height;
        var points = Enumerable.Range(0, plane).Select(i =>
        {
            var (l, a, b) = LabColour.Of(image[i], image[plane + i], image[2 * plane + i]);
            return new[] { i % width, i / width, l * options.Ratio, a * options.Ratio, b * options.Ratio };
        }).ToArray();
        var reach = (int)Math.Ceiling(3 * options.KernelSize);
        var density = new double[plane];
        for (var i = 0; i < plane; i++)
            density[i] = Window(i).Sum(j => Math.Exp(-Distance(i, j) / (2 * options.KernelSize * options.KernelSize)));

        var labels = new int[plane];
        var roots = new List<int>();
        for (var i = 0; i < plane; i++)
        {
            var root = i;
            while (Window(root).Where(j => density[j] > density[root]).OrderBy(j => Distance(root, j)).Cast<int?>().FirstOrDefault() is { } parent
                && Distance(root, parent) <= options.MaxDistance * options.MaxDistance)
            {
                root = parent;
            }

            if (!roots.Contains(root))
                roots.Add(root);
            labels[i] = roots.IndexOf(root);
        }

        return labels;

        double Distance(int i, int j) => points[i].Zip(points[j], (p, q) => (p - q) * (p - q)).Sum();

        IEnumerable<int> Window(int i) =>
            from y in Enumerable.Range(i / width - reach, 2 * reach + 1)
            where y >= 0 && y < height
            from x in Enumerable.Range(i % width - reach, 2 * reach + 1)
            where x >= 0 && x < width
            select y * width + x;
    }
}
