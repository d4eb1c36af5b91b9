using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets;

/// <summary>
/// All images of one half of a data set, decoded once and kept in memory: bytes, channel-major
/// (all red, all green, all blue), each cut to a centred square and scaled to one side.
/// </summary>
public sealed class PixelCache : Training.IImageSet
{
    private readonly byte[][] _images;
    private readonly IReadOnlyList<DatasetItem> _items;

    private PixelCache(byte[][] images, IReadOnlyList<DatasetItem> items, int side)
    {
        _images = images;
        _items = items;
        Side = side;
    }

    /// <summary>Number of images.</summary>
    public int Count => _images.Length;

    /// <summary>Width and height of every image, in pixels.</summary>
    public int Side { get; }

    /// <summary>One image: 3 · side · side bytes, channel-major.</summary>
    public ReadOnlySpan<byte> this[int index] => _images[index];

    /// <summary>The class number of one image.</summary>
    public int ClassOf(int index) => _items[index].Class;

    /// <summary>Bytes of memory that a cache of this size takes.</summary>
    public static long BytesNeeded(int count, int side) => 3L * count * side * side;

    /// <summary>Decodes one half of a data set, on every core.</summary>
    /// <param name="dataset">Where the images are.</param>
    /// <param name="split">Which half.</param>
    /// <param name="side">Width and height to scale to, in pixels.</param>
    /// <param name="progress">Told the number of images done so far.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PipelineException">An image is missing or cannot be decoded; the sentence names it.</exception>
    public static PixelCache Load(Dataset dataset, Split split, int side, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        var items = dataset.Items(split);
        var images = new byte[items.Count][];
        var done = 0;
        ParallelWork.For(items.Count, Environment.ProcessorCount, cancellationToken, index =>
        {
            images[index] = ToPlanes(Geometry.FitSquare(dataset.Load(items[index]), side));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return new PixelCache(images, items, side);
    }

    /// <summary>An image's pixels with each channel by itself: 3 · width · height bytes.</summary>
    public static byte[] ToPlanes(RgbImage image)
    {
        var area = image.Width * image.Height;
        var planes = new byte[3 * area];
        var pixels = image.Pixels;
        for (int i = 0, p = 0; i < area; i++, p += 3)
        {
            planes[i] = pixels[p];
            planes[area + i] = pixels[p + 1];
            planes[(2 * area) + i] = pixels[p + 2];
        }

        return planes;
    }

    /// <summary>The image that <see cref="ToPlanes"/> took apart.</summary>
    public static RgbImage FromPlanes(ReadOnlySpan<byte> planes, int width, int height)
    {
        var area = width * height;
        if (planes.Length != 3 * area)
            throw new ArgumentException($"{planes.Length} bytes are not {width} × {height} pixels in three channels.", nameof(planes));
        var pixels = new byte[3 * area];
        for (int i = 0, p = 0; i < area; i++, p += 3)
        {
            pixels[p] = planes[i];
            pixels[p + 1] = planes[area + i];
            pixels[p + 2] = planes[(2 * area) + i];
        }

        return new RgbImage(width, height, pixels);
    }
}
