using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Explaining;

/// <summary>
/// From a trained network and its data set to explanations on disk. Work that was cut off goes on with the first test
/// image that is not done; shards write into folders of their own, and <see cref="BundleMaking"/> joins them.
/// </summary>
/// <param name="Run">The folder of a finished training.</param>
/// <param name="Data">The data set it was trained on.</param>
/// <param name="Out">Where the explanations go.</param>
/// <param name="Options">What is explained, and how.</param>
/// <param name="Device">Where to compute.</param>
/// <param name="Clock">For the seconds that each explanation took.</param>
public sealed record ExplainRun(string Run, string Data, string Out, ExplainOptions Options, torch.Device Device, TimeProvider Clock)
{
    /// <summary>Name of the training's <c>run.json</c> among the explanations.</summary>
    public const string TrainingName = "training.json";

    private const string IndexName = "training.index";

    /// <summary>The network's shape where the run's name for it does not say; a test may put a smaller one here.</summary>
    public VggConfiguration? Configuration { get; init; }

    /// <summary>The command that asked for this, to be written down.</summary>
    public ProvenanceEntry? Command { get; init; }

    /// <summary>Explains what this shard covers and is not done yet.</summary>
    /// <exception cref="PipelineException">Run, data set, options or the disk do not let it go on.</exception>
    /// <exception cref="OperationCanceledException">It was called off; what is done stays.</exception>
    public ExplainReport Execute(IExplainObserver observer, CancellationToken cancellation)
    {
        Options.Validate();
        var dataset = Dataset.Open(Data);
        using var model = Open(dataset);
        var total = dataset.Train.Count + dataset.Test.Count;
        var images = TrainingImages.Load(dataset, model.Run.Side, new Stage(observer, ExplainStage.Reading, total), cancellation);
        var methods = new List<IExplanationMethod>();
        TrainingIndex? index = null;
        try
        {
            // Methods without an index first: what they refuse is then said before the long work.
            foreach (var method in Options.ChosenMethods().OrderBy(method => method.NeedsIndex))
            {
                if (method.NeedsIndex)
                    index ??= Index(model, images.Train, observer, cancellation);
                methods.Add(method.Create(new ExplanationContext(model.Classifier, images.Train, Options.Settings, Options.Seed, Options.BatchSize, index, model)));
            }

            var order = Options.ChosenMethods().Select(method => method.Id).ToList();
            methods.Sort((left, right) => order.IndexOf(left.Id).CompareTo(order.IndexOf(right.Id)));
            using var store = ExplanationStore.OpenForWriting(Out, Describe(model.Run, methods));
            WriteDown();
            var predictions = Predict(model, images.Test, observer, cancellation);
            var chosen = Choose(store, dataset, predictions);
            var rendering = new ExplanationRendering(Options.Rendering, i => dataset.Load(dataset.Train[i]));
            var explainer = new StimulusExplainer(store, methods, rendering, i => StimulusOf(i, images.Test, predictions), i => dataset.Load(dataset.Test[i]), Clock);
            var explained = explainer.Run(chosen, Options.Shard, new Told(observer), cancellation);
            var mine = chosen.Where((_, position) => Options.Shard.Covers(position)).Count();
            return new ExplainReport(Evaluation.Accuracy(predictions, images.Test), chosen.Count, mine, explained);
        }
        finally
        {
            foreach (var method in methods)
                method.Dispose();
            index?.Dispose();
        }
    }

    private TrainedModel Open(Dataset dataset)
    {
        var run = RunFile.Read(Run);
        if (run.DatasetSha256 != dataset.Sha256)
            throw new PipelineException($"{Run} was trained on the data set {run.DatasetName} {run.DatasetSha256[..12]}…, but {Data} is {dataset.Name} {dataset.Sha256[..12]}…; name the data set of the training with --data.");
        if (dataset.Test.Count == 0)
            throw new PipelineException($"{Data} has no test image to explain; make the data set with a --test-share above 0, and train on it.");
        return Configuration is null ? TrainedModel.Open(Run, Device) : TrainedModel.Open(Run, run, Configuration, Device);
    }

    private TrainingIndex Index(TrainedModel model, IImageSet training, IExplainObserver observer, CancellationToken cancellation)
    {
        var identity = new IndexIdentity(model.Run.WeightsSha256, model.Run.DatasetSha256);
        return TrainingIndex.OpenOrBuild(
            Path.Combine(Out, IndexName), identity, model.Classifier, training, Options.BatchSize, new Stage(observer, ExplainStage.Indexing, training.Count), cancellation);
    }

    private ExplanationRun Describe(RunFile run, IReadOnlyList<IExplanationMethod> methods) => new(
        ExplanationRun.FormatName, run.WeightsSha256, run.DatasetName, run.DatasetSha256, run.TrainCount, run.TestCount,
        run.Classes, Options.Seed, Options.Rendering, [.. methods.Select(ExplainedMethod.Of)]);

    /// <summary>What a bundle will say about the network and the commands.</summary>
    private void WriteDown()
    {
        var training = File.ReadAllBytes(Path.Combine(Run, RunFile.FileName));
        AtomicFile.Write(Path.Combine(Out, TrainingName), stream => stream.Write(training));
        Provenance.Of(Run).With(Provenance.Of(Out).Entries).With(Command is null ? [] : [Command]).Write(Out);
    }

    private IReadOnlyList<float[]> Predict(TrainedModel model, IImageSet test, IExplainObserver observer, CancellationToken cancellation)
    {
        if (TestPredictions.Find(Out, model.Run) is { } found)
            return found.Probabilities;
        var probabilities = Evaluation.Probabilities(model.Classifier, test, Options.BatchSize, new Stage(observer, ExplainStage.Predicting, test.Count), cancellation);
        new TestPredictions(model.Run.WeightsSha256, model.Run.DatasetSha256, probabilities).Write(Out);
        var accuracy = Evaluation.Accuracy(probabilities, test);
        if (Math.Abs(accuracy - model.Run.TestAccuracy) > 1.5 / test.Count)
            observer.Warned(FormattableString.Invariant($"The network predicts {accuracy:P1} of the test images rightly here, but {model.Run.TestAccuracy:P1} where it was trained; check that --run and --data belong together."));
        return probabilities;
    }

    private List<int> Choose(ExplanationStore store, Dataset dataset, IReadOnlyList<float[]> predictions)
    {
        if (Options.All)
            return [.. Enumerable.Range(0, predictions.Count)];
        var plan = StimulusSelection.Choose(
            predictions.Select((probabilities, i) => Prediction.Of(i, dataset.Test[i].Class, probabilities, dataset.Test[i].Sha256)), Options.Selection, Options.Seed);
        store.WritePlan(plan);
        return [.. plan.All];
    }

    private static Stimulus StimulusOf(int index, IImageSet test, IReadOnlyList<float[]> predictions) =>
        new(index, test[index].ToArray(), test.ClassOf(index), Evaluation.Predicted(predictions[index]), predictions[index]);

    private sealed class Stage(IExplainObserver observer, ExplainStage stage, int total) : IProgress<int>
    {
        public void Report(int value) => observer.Prepared(stage, value, total);
    }

    private sealed class Told(IExplainObserver observer) : IProgress<ExplainProgress>
    {
        public void Report(ExplainProgress value) => observer.Explained(value);
    }
}
