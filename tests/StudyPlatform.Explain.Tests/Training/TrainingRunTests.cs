using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Safetensors;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Training;

public sealed class TrainingRunTests
{
    [Fact]
    public void A_tiny_network_learns_the_patterns()
    {
        using var folder = new TemporaryFolder();

        var run = TinyVgg.Run(folder.Path, TinyVgg.Options with { Epochs = 20, LearningRate = 0.02, Dropout = 0.1 }, PatternImages.Data(60, 30, TinyVgg.Side)).Execute(false, new QuietObserver(), CancellationToken.None);

        Assert.True(run.TestAccuracy > 0.9, $"Test accuracy is {run.TestAccuracy}.");
        Assert.Equal(20, run.History.Count);
        Assert.Empty(run.Warnings);
    }

    [Theory]
    [InlineData("vgg16", 1, 0.0, 5)]
    [InlineData("vgg16", 4, 0.9, 4)]
    [InlineData("vgg16-bn", 4, 0.9, 7)]
    public void A_training_that_was_stopped_and_continued_ends_with_the_same_files(string architecture, int batch, double momentum, int stopAfter)
    {
        using var whole = new TemporaryFolder();
        using var pieces = new TemporaryFolder();
        var options = TinyVgg.Options with
        {
            Architecture = architecture,
            BatchSize = batch,
            Momentum = momentum,
            Augmentation = Augmentation.FlipShift,
            TraceMode = TraceMode.Auto,
            TracedLayers = [architecture == "vgg16" ? "features.5" : "features.7", "classifier.0", "classifier.6"],
        };

        TinyVgg.Run(whole.Path, options).Execute(false, new QuietObserver(), CancellationToken.None);
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(() => TinyVgg.Run(pieces.Path, options).Execute(false, new QuietObserver(stop, stopAfter), stop.Token));
        var second = new QuietObserver();
        TinyVgg.Run(pieces.Path, options).Execute(false, second, CancellationToken.None);

        Assert.Contains($"Going on from step {stopAfter}.", second.Sentences);
        var files = Directory.EnumerateFiles(whole.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(whole.Path, path)).Order().ToList();
        Assert.Equal(files, Directory.EnumerateFiles(pieces.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(pieces.Path, path)).Order());
        foreach (var file in files.Where(file => file.EndsWith(".trace", StringComparison.Ordinal) || file.EndsWith(".safetensors", StringComparison.Ordinal)))
            Assert.True(File.ReadAllBytes(whole[file]).AsSpan().SequenceEqual(File.ReadAllBytes(pieces[file])), $"{file} differs.");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(7, 3)]
    public void A_training_that_was_stopped_while_it_was_evaluated_repeats_no_step(int evaluation, int epochs)
    {
        using var whole = new TemporaryFolder();
        using var pieces = new TemporaryFolder();
        var data = PatternImages.Data(12, 40, TinyVgg.Side);

        var first = TinyVgg.Run(whole.Path, TinyVgg.Options, data).Execute(false, new QuietObserver(), CancellationToken.None);
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(() => TinyVgg.Run(pieces.Path, TinyVgg.Options, data).Execute(false, new QuietObserver(stop, stopAtEvaluation: evaluation), stop.Token));
        var observer = new QuietObserver();
        var second = TinyVgg.Run(pieces.Path, TinyVgg.Options, data).Execute(false, observer, CancellationToken.None);

        Assert.Contains($"Going on from step {12 * epochs}.", observer.Sentences);
        Assert.Equal(first.WeightsSha256, second.WeightsSha256);
        Assert.Equal(first.History.Select(epoch => epoch with { Seconds = 0 }), second.History.Select(epoch => epoch with { Seconds = 0 }));
        Assert.Equal(
            Directory.EnumerateFileSystemEntries(whole.Path).Select(Path.GetFileName).Order(),
            Directory.EnumerateFileSystemEntries(pieces.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_progressive_start_is_continued_too()
    {
        using var whole = new TemporaryFolder();
        using var pieces = new TemporaryFolder();
        var options = TinyVgg.Options with { ProgressiveEpochs = 1, Epochs = 1, Side = 32, LearningRate = 0.001, TracedLayers = [] };
        TrainingRun Run(string folder) => new(folder, options, PatternImages.Data(6, 3, 32), torch.CPU, TimeProvider.System)
        {
            Configuration = VggConfiguration.Vgg16 with { Grid = 1, Hidden = 8 },
        };

        var first = Run(whole.Path).Execute(false, new QuietObserver(), CancellationToken.None);
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(() => Run(pieces.Path).Execute(false, new QuietObserver(stop, 4), stop.Token));
        var second = Run(pieces.Path).Execute(false, new QuietObserver(), CancellationToken.None);

        Assert.Equal(first.WeightsSha256, second.WeightsSha256);
        Assert.False(Directory.Exists(pieces["start-a"]));
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused_with_the_difference()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => TinyVgg.Run(folder.Path, TinyVgg.Options).Execute(false, new QuietObserver(stop, 2), stop.Token));

        var error = Assert.Throws<PipelineException>(() =>
            TinyVgg.Run(folder.Path, TinyVgg.Options with { LearningRate = 0.5 }).Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Contains("learningRate (0.05 there, 0.5 here)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_of_another_architecture_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => TinyVgg.Run(folder.Path, TinyVgg.Options).Execute(false, new QuietObserver(stop, 2), stop.Token));
        var other = TinyVgg.Run(folder.Path, TinyVgg.Options) with { Configuration = TinyVgg.Configuration with { Hidden = 12 } };

        var error = Assert.Throws<PipelineException>(() => other.Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Contains("another architecture", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_training_is_not_repeated()
    {
        using var folder = new TemporaryFolder();
        TinyVgg.Run(folder.Path, TinyVgg.Options).Execute(false, new QuietObserver(), CancellationToken.None);
        var observer = new QuietObserver();

        TinyVgg.Run(folder.Path, TinyVgg.Options).Execute(false, observer, CancellationToken.None);

        Assert.Empty(observer.Epochs);
        Assert.Contains(observer.Sentences, sentence => sentence.Contains("nothing to do", StringComparison.Ordinal));
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_training_loudly()
    {
        using var folder = new TemporaryFolder();
        using var network = VggInitialisation.Create(TinyVgg.Configuration, 3, InitialisationScheme.He, 1, torch.CPU);
        using (torch.no_grad())
            network.Parameters["features.0.weight"].fill_(float.NaN);
        SafetensorsFile.Write(folder["nan.safetensors"], network.Parameters.All());

        var error = Assert.Throws<PipelineException>(() =>
            TinyVgg.Run(folder["run"], TinyVgg.Options with { Weights = folder["nan.safetensors"] }).Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Contains("does not learn", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["run"]));
    }

    [Fact]
    public void A_trace_that_does_not_fit_on_the_disk_leaves_no_folder_behind()
    {
        using var folder = new TemporaryFolder();
        var countless = PatternImages.Data(12, 6, TinyVgg.Side) with { Train = new CountlessImages() };
        var options = TinyVgg.Options with { Epochs = 1, TracedLayers = ["classifier.3"], TraceMode = TraceMode.Dense };
        var run = TinyVgg.Run(folder["run"], options, countless) with { Configuration = TinyVgg.Configuration with { Hidden = 1000 } };

        var error = Assert.Throws<PipelineException>(() => run.Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Contains("classifier.3.trace.live needs", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_trace_that_cannot_be_made_takes_those_made_before_along_and_nothing_of_anyone_elses()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["run/trace/classifier.6.trace.live"]);
        File.WriteAllText(folder["run/notes.txt"], "mine");

        var error = Assert.Throws<PipelineException>(() => TinyVgg.Run(folder["run"], TinyVgg.Options).Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Contains("classifier.6.trace.live", error.Message, StringComparison.Ordinal);
        Assert.Equal([folder["run/notes.txt"]], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_training_that_fails_keeps_its_last_checkpoint_and_traces()
    {
        using var folder = new TemporaryFolder();
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(() => TinyVgg.Run(folder["run"], TinyVgg.Options).Execute(false, new QuietObserver(stop, 2), stop.Token));
        var before = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order().ToList();

        Assert.Throws<PipelineException>(() => TinyVgg.Run(folder["run"], TinyVgg.Options with { LearningRate = 1 }).Execute(false, new QuietObserver(), CancellationToken.None));

        Assert.Equal(before, Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void Accuracy_at_chance_is_said_loudly()
    {
        using var folder = new TemporaryFolder();
        var observer = new QuietObserver();

        var run = TinyVgg.Run(folder.Path, TinyVgg.Options with { LearningRate = 1e-9, Epochs = 1 }, PatternImages.Data(150, 6, TinyVgg.Side)).Execute(false, observer, CancellationToken.None);

        Assert.Contains("does not learn", Assert.Single(observer.Warnings), StringComparison.Ordinal);
        Assert.Equal(observer.Warnings, run.Warnings);
    }

    [Fact]
    public void The_run_file_and_the_weights_are_read_back()
    {
        using var folder = new TemporaryFolder();
        var written = TinyVgg.Run(folder.Path, TinyVgg.Options with { Architecture = "vgg16-bn", BatchSize = 4 }).Execute(false, new QuietObserver(), CancellationToken.None);

        var read = RunFile.Read(folder.Path);
        using var model = TrainedModel.Open(folder.Path, read, TinyVgg.Configuration, torch.CPU);

        Assert.Equal("tiny", read.Architecture);
        Assert.Equal(written.WeightsSha256, read.WeightsSha256);
        Assert.Equal(3, model.Traces.Count);
        var test = new PatternImages(6, TinyVgg.Side, 2);
        Assert.Equal(written.TestAccuracy, Evaluation.Accuracy(Evaluation.Probabilities(model.Classifier, test, 4, null, CancellationToken.None), test), 1e-9);
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name()
    {
        Assert.Contains("--side is 100", Assert.Throws<PipelineException>(() => new TrainingOptions { Side = 100 }.Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("--momentum", Assert.Throws<PipelineException>(() => new TrainingOptions { Momentum = 1 }.Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("--arch resnet", Assert.Throws<PipelineException>(() => new TrainingOptions { Architecture = "resnet" }.Validate()).Message, StringComparison.Ordinal);
    }

    /// <summary>So many images that no disk holds a trace of them; none is ever looked at.</summary>
    private sealed class CountlessImages : IImageSet
    {
        public int Count => 2_000_000_000;

        public int Side => TinyVgg.Side;

        public ReadOnlySpan<byte> this[int index] => throw new InvalidOperationException("There are no pixels.");

        public int ClassOf(int index) => 0;
    }
}
