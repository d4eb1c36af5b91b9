using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Attribution.Indexing;

public sealed class TrainingIndexTests : IDisposable
{
    private static readonly IndexIdentity Identity = new("aa", "bb");

    private readonly TemporaryFolder _folder = new();
    private readonly TinyClassifier _classifier = new();
    private readonly Samples _images = new(11, 32);

    [Fact]
    public void It_holds_every_images_features_and_probabilities()
    {
        using var index = Open(batchSize: 4);

        Assert.Equal((11, 16, 3), (index.Count, index.Width, index.Classes));
        for (var i = 0; i < 11; i++)
        {
            using var scope = torch.NewDisposeScope();
            var image = Preprocess.ToTensor(_images[i], 1, 32, torch.CPU, _classifier.Normalisation);
            AssertClose(_classifier.Features(image).data<float>().ToArray(), index.Feature(i), 1e-5);
            var probabilities = Samples.Logits(_classifier, _images[i]);
            Softmax.InPlace(probabilities);
            AssertClose(Array.ConvertAll(probabilities, p => (float)p), index.Probabilities(i), 1e-5);
        }
    }

    [Fact]
    public void It_is_made_once_and_again_when_it_is_stale()
    {
        Open().Dispose();
        var first = File.GetLastWriteTimeUtc(_folder["x.index"]);
        Open().Dispose();
        Assert.Equal(first, File.GetLastWriteTimeUtc(_folder["x.index"]));

        var other = new IndexIdentity("aa", "cc");
        Assert.Throws<PipelineException>(() => TrainingIndex.Open(_folder["x.index"], other));
        TrainingIndex.OpenOrBuild(_folder["x.index"], other, _classifier, _images, 4, null, default).Dispose();
        TrainingIndex.Open(_folder["x.index"], other).Dispose();
    }

    [Fact]
    public void A_damaged_index_is_refused_by_name()
    {
        Open().Dispose();
        var bytes = File.ReadAllBytes(_folder["x.index"]);
        File.WriteAllBytes(_folder["short.index"], bytes[..^4]);
        File.WriteAllBytes(_folder["text.index"], "not an index"u8.ToArray());

        foreach (var name in new[] { "short.index", "text.index", "none.index" })
        {
            var refusal = Assert.Throws<PipelineException>(() => TrainingIndex.Open(_folder[name], Identity));
            Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cancelled_build_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => TrainingIndex.OpenOrBuild(_folder["x.index"], Identity, _classifier, _images, 4, null, cancelled.Token));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose()
    {
        _classifier.Dispose();
        _folder.Dispose();
    }

    private TrainingIndex Open(int batchSize = 3) => TrainingIndex.OpenOrBuild(_folder["x.index"], Identity, _classifier, _images, batchSize, null, default);

    private static void AssertClose(float[] expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
