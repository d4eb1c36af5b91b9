using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Explaining;

public sealed class ExplainRunTests(TrainedTiny tiny) : IClassFixture<TrainedTiny>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_chosen_images_are_explained_by_every_method_and_no_tensor_is_left()
    {
        var before = LiveTensors.CountSettled();

        var report = Explanations.Run(tiny, _folder["e"]).Execute(new QuietExplainObserver(), CancellationToken.None);

        using var store = ExplanationStore.Open(_folder["e"]);
        var plan = store.ReadPlan()!;
        Assert.Equal((6, 6, 6), (report.Chosen, report.Mine, report.Explained));
        Assert.Equal(plan.All.Order(), store.Done);
        Assert.All(store.Done, index => Assert.Equal(ExplanationMethods.All.Select(method => method.Id).Order(), store.Read(index).Methods.Keys.Order()));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Work_that_was_called_off_goes_on_and_ends_with_the_same_files()
    {
        Explanations.Run(tiny, _folder["whole"]).Execute(new QuietExplainObserver(), CancellationToken.None);

        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Explanations.Run(tiny, _folder["cut"]).Execute(new QuietExplainObserver(stop, 2), stop.Token));
        var observer = new QuietExplainObserver();
        var report = Explanations.Run(tiny, _folder["cut"]).Execute(observer, CancellationToken.None);

        Assert.Equal(4, report.Explained);
        Assert.DoesNotContain(ExplainStage.Predicting, observer.Stages);
        Assert.DoesNotContain(ExplainStage.Indexing, observer.Stages);
        Assert.Equal(Explanations.Content(_folder["whole"]), Explanations.Content(_folder["cut"]));
    }

    [Fact]
    public void Shards_share_the_images_and_their_bundle_is_that_of_the_whole()
    {
        var clock = new StoppedClock();
        Explanations.Run(tiny, _folder["whole"]).Execute(new QuietExplainObserver(), CancellationToken.None);
        var shards = Enumerable.Range(1, 3).Select(number => _folder[$"shard{number}"]).ToArray();
        var reports = shards.Select((shard, i) =>
            Explanations.Run(tiny, shard, Explanations.Options with { Shard = new Shard(i + 1, 3) }).Execute(new QuietExplainObserver(), CancellationToken.None)).ToArray();

        BundleMakingTests.Making([_folder["whole"]], _folder["one"], clock).Execute(CancellationToken.None);
        BundleMakingTests.Making(shards, _folder["joined"], clock).Execute(CancellationToken.None);

        Assert.All(reports, report => Assert.Equal((6, 2, 2), (report.Chosen, report.Mine, report.Explained)));
        Assert.Equal(Bundling.Folders.Content(_folder["one"]), Bundling.Folders.Content(_folder["joined"]));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder.Path), path => path.EndsWith(".merging", StringComparison.Ordinal));
    }

    [Fact]
    public void All_test_images_can_be_explained()
    {
        var report = Explanations.Run(tiny, _folder["e"], Explanations.Options with { All = true, Selection = new SelectionOptions(), Methods = ["grad-cam"] }).Execute(new QuietExplainObserver(), CancellationToken.None);

        Assert.Equal(36, report.Explained);
    }

    [Fact]
    public void Methods_keep_the_registrys_order()
    {
        Explanations.Run(tiny, _folder["e"], Explanations.Options with { Methods = ["influence", "grad-cam", "responsibility"] }).Execute(new QuietExplainObserver(), CancellationToken.None);

        using var store = ExplanationStore.Open(_folder["e"]);
        Assert.Equal(["responsibility", "grad-cam", "influence"], store.Run.Methods.Select(method => method.Id));
    }

    [Fact]
    public void Another_data_set_than_the_networks_is_refused()
    {
        var other = TrainedTiny.MakeData(_folder["other"], 6, 9);

        var refusal = Assert.Throws<PipelineException>(() => (Explanations.Run(tiny, _folder["e"]) with { Data = other }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("name the data set of the training with --data", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["e"]));
    }

    [Fact]
    public void A_run_without_a_trace_cannot_be_asked_for_Responsibility_and_says_so_before_the_long_work()
    {
        TrainedTiny.Train(_folder["run"], tiny.Data, new QuietObserver(), CancellationToken.None, TrainedTiny.Options with { TracedLayers = [], Epochs = 1 });

        var refusal = Assert.Throws<PipelineException>(() => (Explanations.Run(tiny, _folder["e"]) with { Run = _folder["run"] }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("train again with --trace classifier.6", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["e"]));
    }

    [Fact]
    public void A_folder_without_a_finished_training_is_refused()
    {
        var refusal = Assert.Throws<PipelineException>(() => (Explanations.Run(tiny, _folder["e"]) with { Run = _folder["none"] }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("holds no finished training", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_architecture_is_refused()
    {
        var run = RunFile.Read(tiny.Run);
        (run with { Architecture = "resnet50" }).Write(_folder["run"]);

        var refusal = Assert.Throws<PipelineException>(() => (Explanations.Run(tiny, _folder["e"]) with { Run = _folder["run"], Configuration = null }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("names the architecture resnet50", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_another_architecture_are_refused()
    {
        var refusal = Assert.Throws<PipelineException>(() => (Explanations.Run(tiny, _folder["e"]) with { Configuration = TinyVgg.Configuration with { Hidden = 12 } }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("weights.safetensors", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_settings_in_the_same_folder_are_refused_and_named()
    {
        Explanations.Run(tiny, _folder["e"], Explanations.Options with { Methods = ["grad-cam"] }).Execute(new QuietExplainObserver(), CancellationToken.None);

        var refusal = Assert.Throws<PipelineException>(() => Explanations.Run(tiny, _folder["e"], Explanations.Options with { Methods = ["grad-cam"], Seed = 2 }).Execute(new QuietExplainObserver(), CancellationToken.None));

        Assert.Contains("the seed (1 there, 2 here)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deeplift", 32, "There is no method deeplift; choose from responsibility, ")]
    [InlineData("lime", 0, "--batch-size is 0, but must be 1 to 4096.")]
    public void Options_out_of_range_are_refused(string method, int batchSize, string sentence)
    {
        var refusal = Assert.Throws<PipelineException>((Explanations.Options with { Methods = [method], BatchSize = batchSize }).Validate);

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_and_a_number_exclude_each_other() =>
        Assert.Throws<PipelineException>((Explanations.Options with { All = true }).Validate);
}
