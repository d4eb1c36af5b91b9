using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Explaining;

/// <summary>Predicts and explains the same test images on two devices, and compares.</summary>
/// <param name="Run">The folder of a finished training.</param>
/// <param name="Data">The data set it was trained on.</param>
/// <param name="First">One device.</param>
/// <param name="Second">The other.</param>
/// <param name="Stimuli">How many test images, the first ones; 1 or more.</param>
/// <param name="BatchSize">Images a pass.</param>
/// <param name="Settings">Options of the methods.</param>
public sealed record DeviceComparison(string Run, string Data, torch.Device First, torch.Device Second, int Stimuli, int BatchSize, MethodSettings Settings)
{
    private const ulong Seed = 1;
    private static readonly string[] Methods = ["grad-cam", "lime", "shap"];

    /// <summary>The network's shape where the run's name for it does not say; a test may put a smaller one here.</summary>
    public VggConfiguration? Configuration { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="progress">Told the number of images done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PipelineException">The run or the data set cannot be used.</exception>
    public DeviceAgreement Execute(IProgress<int>? progress, CancellationToken cancellation)
    {
        if (Stimuli < 1)
            throw new PipelineException($"--stimuli is {Stimuli}, but must be 1 or more.");
        var dataset = Dataset.Open(Data);
        using var first = OpenOn(First);
        using var second = OpenOn(Second);
        var images = TrainingImages.Load(dataset, first.Run.Side, null, cancellation);
        var count = Math.Min(Stimuli, images.Test.Count);
        var left = Evaluation.Probabilities(first.Classifier, images.Test, BatchSize, null, cancellation);
        var right = Evaluation.Probabilities(second.Classifier, images.Test, BatchSize, null, cancellation);
        var correlations = Methods.ToDictionary(method => method, _ => new List<double>(), StringComparer.Ordinal);
        var pairs = Methods.Select(method => (Id: method, Left: Create(method, first, images.Train), Right: Create(method, second, images.Train))).ToList();
        for (var i = 0; i < count; i++)
        {
            // Both explain the first device's prediction, so that a map is compared with its like.
            var stimulus = new Stimulus(i, images.Test[i].ToArray(), images.Test.ClassOf(i), Evaluation.Predicted(left[i]), left[i]);
            foreach (var (id, one, other) in pairs)
                correlations[id].Add(Pearson(Map(one.Explain(stimulus, cancellation)), Map(other.Explain(stimulus, cancellation))));
            progress?.Report(i + 1);
        }

        foreach (var (_, one, other) in pairs)
        {
            one.Dispose();
            other.Dispose();
        }

        return new DeviceAgreement(
            count,
            Enumerable.Range(0, count).Count(i => Evaluation.Predicted(left[i]) == Evaluation.Predicted(right[i])),
            Enumerable.Range(0, count).Max(i => left[i].Zip(right[i], (a, b) => Math.Abs((double)a - b)).Max()),
            [.. Methods.Select(method => new MapAgreement(method, correlations[method].Average(), correlations[method].Min()))]);
    }

    private TrainedModel OpenOn(torch.Device device) => Configuration is null
        ? TrainedModel.Open(Run, device)
        : TrainedModel.Open(Run, RunFile.Read(Run), Configuration, device);

    private IExplanationMethod Create(string id, TrainedModel model, IImageSet training) =>
        ExplanationMethods.Get(id).Create(new ExplanationContext(model.Classifier, training, Settings, Seed, BatchSize));

    private static float[] Map(Explanation explanation) => ((Explanation.Saliency)explanation).Map.Values;

    /// <summary>Pearson's correlation; 1 for two maps that are both constant, 0 when only one is.</summary>
    private static double Pearson(float[] a, float[] b)
    {
        var (meanA, meanB) = (a.Average(value => (double)value), b.Average(value => (double)value));
        double together = 0, alone = 0, other = 0;
        for (var i = 0; i < a.Length; i++)
        {
            together += (a[i] - meanA) * (b[i] - meanB);
            alone += (a[i] - meanA) * (a[i] - meanA);
            other += (b[i] - meanB) * (b[i] - meanB);
        }

        return alone == 0 && other == 0 ? 1 : alone == 0 || other == 0 ? 0 : together / Math.Sqrt(alone * other);
    }
}
