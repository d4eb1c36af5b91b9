using System.Security.Cryptography;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Safetensors;
using StudyPlatform.Explain.Tracing;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>From options and images to a run's folder: weights, traces, history, <c>run.json</c>.</summary>
/// <param name="Folder">Where the run is written.</param>
/// <param name="Options">How to train.</param>
/// <param name="Data">What to train on.</param>
/// <param name="Device">Where to compute.</param>
/// <param name="Clock">For progress and checkpoints.</param>
public sealed record TrainingRun(string Folder, TrainingOptions Options, TrainingData Data, torch.Device Device, TimeProvider Clock)
{
    private const int EvaluationBatch = 32;

    /// <summary>The network's shape; a test may put a smaller one here.</summary>
    public VggConfiguration Configuration { get; init; } = Options.Configuration();

    /// <summary>Number type of the weights; a test may want float64.</summary>
    public torch.ScalarType Type { get; init; } = torch.ScalarType.Float32;

    /// <summary>Trains, or goes on where an interrupted training of the same kind stopped.</summary>
    /// <param name="overwrite">Start again even if the folder holds a training.</param>
    /// <param name="observer">Told how it goes.</param>
    /// <param name="cancellation">Stops after the current step, leaving a checkpoint.</param>
    public RunFile Execute(bool overwrite, ITrainingObserver observer, CancellationToken cancellation)
    {
        var identity = new TrainingIdentity(Options, Data.Sha256, Data.Classes);
        if (!overwrite && File.Exists(Path.Combine(Folder, RunFile.FileName)))
        {
            var finished = RunFile.Read(Folder);
            var difference = TrainingIdentity.Difference(new TrainingIdentity(finished.Options, finished.DatasetSha256, finished.Classes), identity);
            if (difference is not null)
                throw new PipelineException($"{Folder} holds another finished training: it differs in {difference}; choose another folder, or delete this one to start again (train --overwrite does).");
            observer.Said($"{Folder} already holds this training; nothing to do.");
            return finished;
        }

        if (overwrite && Directory.Exists(Folder))
            Clear();
        var ownFolder = !Directory.Exists(Folder);
        Directory.CreateDirectory(Folder);
        try
        {
            return Train(identity, observer, cancellation);
        }
        finally
        {
            ClearUnlessUseful(ownFolder);
        }
    }

    private RunFile Train(TrainingIdentity identity, ITrainingObserver observer, CancellationToken cancellation)
    {
        var resuming = Checkpoint.Find(Folder) is not null;
        using var network = resuming ? Fresh() : Start(observer, cancellation);
        var plan = TracePlan.Of(Configuration, Data.Classes.Count, Options, Data.Train.Count);
        foreach (var header in plan)
            observer.Said($"The {(header.Kind == TraceKind.Dense ? "dense" : "factored")} trace of {header.Layer} takes {ByteSize.Format(TracePlan.Size(header))}{(header.Kind == TraceKind.Dense ? ", and up to twice as much more while training runs" : "")}.");
        var tracers = new List<IWeightTracer>();
        try
        {
            foreach (var header in plan)
                tracers.Add(Tracer(header, network, resuming));
            using var loop = new TrainingLoop(Folder, network, identity, Data.Train, tracers, Device, Normalisation.ImageNet, Clock);
            if (loop.Resume())
                observer.Said($"Going on from step {loop.State.Step}.");
            loop.Run(Configuration.Name, () => TestAccuracy(network, observer, cancellation), observer, cancellation);

            // What follows takes a while; whoever ends it is spared the last steps.
            loop.Save();
            return Finish(network, loop.State, plan, tracers, observer, cancellation);
        }
        finally
        {
            foreach (var tracer in tracers)
                tracer.Dispose();
        }
    }

    private VggNetwork Fresh() =>
        VggInitialisation.Create(Configuration, Data.Classes.Count, Options.Initialisation, (long)(Options.Seed & long.MaxValue), Device, Type);

    private VggNetwork Start(ITrainingObserver observer, CancellationToken cancellation)
    {
        var network = Fresh();
        if (Options.Weights is { } path)
            PublishedWeights.Load(path, network, observer.Said);
        if (Options.ProgressiveEpochs == 0)
            return network;

        var shallow = VggConfiguration.Vgg11;
        shallow = shallow with { Grid = Configuration.Grid, Hidden = Configuration.Hidden };
        if (Configuration.BatchNorm)
            shallow = shallow.WithBatchNorm();
        var options = Options with { Epochs = Options.ProgressiveEpochs, ProgressiveEpochs = 0, TracedLayers = [] };
        var folder = Path.Combine(Folder, "start-a");
        using var first = VggInitialisation.Create(shallow, Data.Classes.Count, Options.Initialisation, (long)(Options.Seed & long.MaxValue), Device, Type);
        using var loop = new TrainingLoop(folder, first, new TrainingIdentity(options, Data.Sha256, Data.Classes), Data.Train, [], Device, Normalisation.ImageNet, Clock);
        Directory.CreateDirectory(folder);
        if (loop.Resume())
            observer.Said($"Going on from step {loop.State.Step} of the start from configuration A.");
        loop.Run("start from A", () => TestAccuracy(first, observer, cancellation), observer, cancellation);
        loop.Save();
        var carried = ProgressiveStart.Carry(first, network);
        observer.Said($"Carried over from configuration A: {string.Join(", ", carried)}.");
        return network;
    }

    private IWeightTracer Tracer(TraceHeader header, VggNetwork network, bool resuming)
    {
        var path = Path.Combine(Folder, TracePlan.FileOf(header.Layer));
        return header.Kind == TraceKind.Dense
            ? new DenseTracer(path, header, network.Parameters[header.Layer + ".weight"])
            : new FactoredTracer(path, header, resuming);
    }

    private double TestAccuracy(VggNetwork network, ITrainingObserver observer, CancellationToken cancellation)
    {
        using var borrowed = new BorrowedClassifier(network, Options.Side, Device);
        return Evaluation.Accuracy(Predict(borrowed, "test", Data.Test, observer, cancellation), Data.Test);
    }

    private static float[][] Predict(IClassifier classifier, string half, IImageSet images, ITrainingObserver observer, CancellationToken cancellation) =>
        Evaluation.Probabilities(classifier, images, EvaluationBatch, new Evaluating(observer, $"predicting {half} images", images.Count), cancellation);

    private RunFile Finish(VggNetwork network, TrainingState state, IReadOnlyList<TraceHeader> plan, List<IWeightTracer> tracers, ITrainingObserver observer, CancellationToken cancellation)
    {
        observer.Said("Writing the weights and traces.");
        using var plain = BatchNormFolding.Fold(network);
        var weights = Path.Combine(Folder, RunFile.WeightsName);
        SafetensorsFile.Write(weights, plain.Parameters.All(), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["architecture"] = plain.Configuration.Name,
            ["classes"] = string.Join(',', Data.Classes),
            ["format"] = "pt",
        });
        foreach (var tracer in tracers)
            tracer.Finish();
        using var classifier = new BorrowedClassifier(plain, Options.Side, Device);
        var test = Predict(classifier, "test", Data.Test, observer, cancellation);
        var run = new RunFile(
            RunFile.FormatName,
            plain.Configuration.Name,
            Options.Side,
            Data.Classes,
            Normalisation.ImageNet,
            Data.Name,
            Data.Sha256,
            Data.Train.Count,
            Data.Test.Count,
            Options,
            Device.ToString(),
            torch.get_num_threads(),
            state.History,
            Evaluation.Accuracy(Predict(classifier, "training", Data.Train, observer, cancellation), Data.Train),
            Evaluation.Accuracy(test, Data.Test),
            Evaluation.Confusion(test, Data.Test, Data.Classes.Count),
            HashOf(weights),
            [.. plan.Select(header => new TraceFact(header.Layer, header.Kind, TracePlan.FileOf(header.Layer), TracePlan.Size(header)))],
            state.Warnings);
        WriteHistory(state.History);
        run.Write(Folder);
        Checkpoint.Clear(Folder);
        if (Directory.Exists(Path.Combine(Folder, "start-a")))
            Directory.Delete(Path.Combine(Folder, "start-a"), recursive: true);
        return run;
    }

    private void WriteHistory(IReadOnlyList<EpochRecord> history)
    {
        var lines = history.Select(epoch => FormattableString.Invariant(
            $"{epoch.Epoch},{epoch.LearningRate},{epoch.TrainLoss},{epoch.TrainAccuracy},{epoch.TestAccuracy},{epoch.Seconds:0.0}"));
        AtomicFile.WriteText(Path.Combine(Folder, "history.csv"), string.Join('\n', lines.Prepend("epoch,learning_rate,train_loss,train_accuracy,test_accuracy,seconds")) + "\n");
    }

    /// <summary>Removes what a training writes, and nothing else that may lie in the folder.</summary>
    private void Clear()
    {
        Checkpoint.Clear(Folder);
        foreach (var name in new[] { RunFile.FileName, RunFile.WeightsName, "history.csv" })
            File.Delete(Path.Combine(Folder, name));
        foreach (var name in new[] { "trace", "start-a" })
        {
            if (Directory.Exists(Path.Combine(Folder, name)))
                Directory.Delete(Path.Combine(Folder, name), recursive: true);
        }
    }

    /// <summary>After a failure before the first checkpoint, such as a full disk: nothing could be taken up from what is there.</summary>
    private void ClearUnlessUseful(bool ownFolder)
    {
        if (File.Exists(Path.Combine(Folder, RunFile.FileName)) || Checkpoint.Any(Folder))
            return;
        foreach (var layer in Options.TracedLayers)
        {
            var trace = Path.Combine(Folder, TracePlan.FileOf(layer));
            foreach (var file in Directory.Exists(Path.GetDirectoryName(trace)) ? Directory.GetFiles(Path.GetDirectoryName(trace)!, Path.GetFileName(trace) + "*") : [])
                File.Delete(file);
        }

        var start = Path.Combine(Folder, "start-a");
        if (Directory.Exists(start) && !Checkpoint.Any(start))
            Directory.Delete(start, recursive: true);
        RemoveIfEmpty(Path.Combine(Folder, "trace"));
        if (ownFolder)
            RemoveIfEmpty(Folder);
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private sealed class Evaluating(ITrainingObserver observer, string what, int total) : IProgress<int>
    {
        public void Report(int value) => observer.Evaluating(what, value, total);
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
