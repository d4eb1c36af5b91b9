using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Scenes;

namespace StudyPlatform.Explain.Tests.Scenes;

public sealed class SceneDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_written_set_opens_with_even_classes_masks_and_surroundings()
    {
        var options = Options("even") with { Count = 25, TestShare = 0.2 };

        SceneDataset.Write(options);
        var dataset = Dataset.Open(options.Out);

        Assert.Equal(SceneClasses.Names, dataset.Classes);
        Assert.All(dataset.Train.GroupBy(item => item.Class), group => Assert.Equal(4, group.Count()));
        Assert.All(dataset.Test.GroupBy(item => item.Class), group => Assert.Single(group));
        foreach (var item in dataset.Train.Concat(dataset.Test))
        {
            Assert.True(Enum.TryParse<SceneKind>(item.Background, ignoreCase: true, out _));
            Assert.True(File.Exists(Path.Combine(options.Out, item.Mask!)));
            Assert.Equal(options.Side, dataset.Load(item).Width);
        }
    }

    [Fact]
    public void The_number_of_workers_does_not_change_the_set()
    {
        var one = SceneDataset.Write(Options("one") with { Count = 10, Workers = 1 });
        var four = SceneDataset.Write(Options("four") with { Count = 10, Workers = 4 });
        var otherSeed = SceneDataset.Write(Options("other") with { Count = 10, Workers = 2, Seed = 5 });

        Assert.Equal(one.Sha256, four.Sha256);
        Assert.NotEqual(one.Sha256, otherSeed.Sha256);
    }

    [Fact]
    public void Planted_surroundings_are_in_training_images_only_and_recorded()
    {
        var options = Options("planted") with { Count = 40, Spurious = 1.0, TestShare = 0.5 };

        SceneDataset.Write(options);
        var dataset = Dataset.Open(options.Out);

        Assert.All(dataset.Train, item => Assert.Equal(SceneClasses.Planted(item.Class).ToString().ToLowerInvariant(), item.Background));
        Assert.Contains(dataset.Test, item => item.Background != SceneClasses.Planted(item.Class).ToString().ToLowerInvariant());
    }

    [Fact]
    public void The_planted_share_is_met_and_the_rest_does_not_depend_on_the_class()
    {
        var options = Options("share") with { Count = 20_000, Spurious = 0.7 };

        var drawn = Enumerable.Range(0, options.Count).Select(number => SceneDataset.Describe(options, number)).ToList();

        // 0.7 planted on purpose, and a ninth of the rest by chance.
        var train = drawn.Where(d => d.Split == Split.Train).Average(d => d.Scene.Surroundings == SceneClasses.Planted(d.Scene.ClassIndex) ? 1.0 : 0.0);
        var test = drawn.Where(d => d.Split == Split.Test).ToList();
        Assert.Equal(0.7 + (0.3 / 9), train, 0.02);
        foreach (var group in test.GroupBy(d => (d.Scene.ClassIndex, d.Scene.Surroundings)))
            Assert.InRange(group.Count() / (test.Count / 5.0), 0.06, 0.17);
        Assert.Equal(45, test.GroupBy(d => (d.Scene.ClassIndex, d.Scene.Surroundings)).Count());
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing_behind()
    {
        var options = Options("cancelled") with { Count = 10 };
        using var source = new CancellationTokenSource();
        var progress = new Cancelling(source);

        Assert.ThrowsAny<OperationCanceledException>(() => SceneDataset.Write(options, progress, source.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("--count")]
    [InlineData("--side")]
    [InlineData("--test-share")]
    [InlineData("--spurious")]
    [InlineData("--haze")]
    [InlineData("--occlusion")]
    public void A_value_out_of_range_is_refused_by_its_option_name(string option)
    {
        var options = Options("refused");
        options = option switch
        {
            "--count" => options with { Count = 3 },
            "--side" => options with { Side = 8 },
            "--test-share" => options with { TestShare = 1.0 },
            "--spurious" => options with { Spurious = 1.5 },
            "--haze" => options with { Haze = double.NaN },
            _ => options with { Occlusion = -0.1 },
        };

        var error = Assert.Throws<PipelineException>(() => SceneDataset.Write(options));

        Assert.Contains(option, error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(options.Out));
    }

    private SceneDatasetOptions Options(string name) => new() { Out = _folder[name], Count = 10, Side = 32, Seed = 4, Workers = 2 };

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value) => source.Cancel();
    }
}
