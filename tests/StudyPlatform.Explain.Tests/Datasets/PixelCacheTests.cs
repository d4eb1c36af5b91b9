using StudyPlatform.Explain.Datasets;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class PixelCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_holds_every_image_as_a_square_with_each_channel_by_itself()
    {
        var dataset = Make(12);

        var cache = PixelCache.Load(dataset, Split.Train, 16);

        Assert.Equal((12, 16), (cache.Count, cache.Side));
        for (var i = 0; i < cache.Count; i++)
        {
            var expected = Geometry.FitSquare(Pictures.Noise(i), 16);
            Assert.Equal(i % 2, cache.ClassOf(i));
            Assert.Equal(expected.Pixels.Where((_, p) => p % 3 == 2), cache[i][(2 * 256)..].ToArray());
            Assert.Equal(expected.Pixels, PixelCache.FromPlanes(cache[i], 16, 16).Pixels);
        }
    }

    [Fact]
    public void Progress_counts_to_the_end()
    {
        var dataset = Make(12);
        var told = new Told<int>();

        PixelCache.Load(dataset, Split.Train, 8, told);

        Assert.Equal(Enumerable.Range(1, 12), told.Values.Order());
    }

    [Fact]
    public void An_image_that_is_gone_is_named()
    {
        var dataset = Make(4);
        File.Delete(dataset.PathOf(dataset.Train[2].File));

        var error = Assert.Throws<PipelineException>(() => PixelCache.Load(dataset, Split.Train, 8));

        Assert.Contains("000002.png cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_called_off()
    {
        var dataset = Make(4);

        Assert.ThrowsAny<OperationCanceledException>(() => PixelCache.Load(dataset, Split.Train, 8, null, new CancellationToken(canceled: true)));
    }

    private Dataset Make(int count)
    {
        using (var writer = DatasetWriter.Create(_folder["set"], new DatasetHeader("set", ["a", "b"], "test", 0)))
        {
            for (var i = 0; i < count; i++)
                writer.Add(new NewItem(i, i % 2, Split.Train, Pictures.Png(i), ".png"));
            writer.Finish();
        }

        return Dataset.Open(_folder["set"]);
    }
}
