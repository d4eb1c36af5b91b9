using System.Diagnostics;
using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Benchmarks.Pipeline;

/// <summary>What the explanation methods cost beside the network passes they need.</summary>
internal sealed class MethodsBenchmark : IDisposable
{
    private const int Backgrounds = 100;
    private const int BatchSize = 16;
    private readonly string _folder = Directory.CreateTempSubdirectory("studyplatform-benchmark-").FullName;
    private readonly int _side;
    private readonly VggClassifier _classifier;
    private readonly RandomImages _training;
    private readonly RandomImages _test;

    private MethodsBenchmark(int side, int trainingImages)
    {
        _side = side;
        _classifier = new VggClassifier(VggInitialisation.Create(VggConfiguration.Vgg16, 5, InitialisationScheme.He, 1, torch.CPU), side, torch.CPU, Normalisation.ImageNet);
        _training = new RandomImages(trainingImages, side);
        _test = new RandomImages(16, side);
    }

    /// <summary>Methods that ask the network about many altered images, beside the bare passes.</summary>
    public static IEnumerable<Verdict> Sampling(int side, int rounds)
    {
        using var benchmark = new MethodsBenchmark(side, Backgrounds);
        foreach (var verdict in benchmark.Sampling(rounds))
            yield return verdict;
    }

    /// <summary>Methods that look a stimulus up in what training left, beside one forward pass.</summary>
    public static IEnumerable<Verdict> Indexed(int side, int rounds, int images)
    {
        using var benchmark = new MethodsBenchmark(side, images);
        foreach (var verdict in benchmark.Indexed(rounds))
            yield return verdict;
    }

    /// <summary>Memory that is left in use while more and more stimuli are explained.</summary>
    public static IEnumerable<Verdict> Memory(int side)
    {
        using var benchmark = new MethodsBenchmark(side, Backgrounds);
        var settings = new MethodSettings(new Dictionary<string, string>(StringComparer.Ordinal) { ["lime.samples"] = "32", ["shap.samples"] = "32", ["shap.backgrounds"] = "16" });
        var context = new ExplanationContext(benchmark._classifier, benchmark._training, settings, 1, BatchSize);
        var methods = new[] { "grad-cam", "lime", "shap", "nearest-neighbour" }.Select(id => ExplanationMethods.Get(id).Create(context)).ToList();
        var used = new List<double>();
        for (var stimulus = 0; stimulus < 40; stimulus++)
        {
            foreach (var method in methods)
                method.Explain(benchmark.Stimulus(stimulus), CancellationToken.None);
            if (stimulus % 10 == 9)
                used.Add(Process.GetCurrentProcess().WorkingSet64 / (1024.0 * 1024));
        }

        foreach (var method in methods)
            method.Dispose();

        // The first ten fill the allocators' pools.
        yield return new Verdict($"memory after 40 stimuli beside that after 20 ({side} px)", used[3] / used[1], 1.02, string.Join(", ", used.Select(value => $"{value:0} MiB")));
    }

    public void Dispose()
    {
        _classifier.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Stimulus Stimulus(int index)
    {
        var image = _test[index % _test.Count].ToArray();
        return new Stimulus(index, image, 0, 1, [0.1f, 0.6f, 0.1f, 0.1f, 0.1f]);
    }

    private IEnumerable<Verdict> Sampling(int rounds)
    {
        using var batch = Preprocess.ToTensor(Enumerable.Range(0, BatchSize).SelectMany(i => _test[i].ToArray()).ToArray(), BatchSize, _side, torch.CPU);
        var limeOptions = new LimeOptions();
        var shapOptions = new ShapOptions();
        using var lime = new Lime(_classifier, limeOptions, 1, BatchSize);
        using var shap = new ExpectedGradients(_classifier, _training, shapOptions, 1, BatchSize);
        var (limeSeconds, limeRatios) = Alternating.Measure(
            rounds,
            () => Forward(batch, limeOptions.Samples),
            () => lime.Explain(Stimulus(0), CancellationToken.None));
        yield return new Verdict($"LIME, {limeOptions.Samples} samples, beside its forward passes ({_side} px)", limeRatios[1], 1.10, Beside(limeSeconds));
        var (shapSeconds, shapRatios) = Alternating.Measure(
            rounds,
            () => ForwardAndBackward(batch, shapOptions.Samples),
            () => shap.Explain(Stimulus(0), CancellationToken.None));
        yield return new Verdict($"SHAP, {shapOptions.Samples} samples, beside its gradient passes ({_side} px)", shapRatios[1], 1.10, Beside(shapSeconds));
    }

    private IEnumerable<Verdict> Indexed(int rounds)
    {
        var identity = new IndexIdentity(new string('a', 64), new string('b', 64));
        using var index = TrainingIndex.OpenOrBuild(Path.Combine(_folder, "index"), identity, _classifier, _training, BatchSize, null, CancellationToken.None);
        using var influence = new Influence(_classifier, _training, index, new InfluenceOptions(), 1);
        using var neighbour = new NearestNeighbour(_training, new NearestNeighbourOptions());
        using var single = Preprocess.ToTensor(_test[0], 1, _side, torch.CPU);
        using var traces = new TraceOfAllLayers(_folder, _training.Count);
        var asked = traces.Traces.Select(trace => new ResponsibilityQuery(_classifier.Network, VggConfiguration.Vgg16, [trace], new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = trace.Layer })).ToList();
        var predicted = new ResponsibilityQuery(_classifier.Network, VggConfiguration.Vgg16, traces.Traces, new ResponsibilityOptions());
        var number = 0;
        var (seconds, _) = Alternating.Measure(
            rounds,
            () => Forward(single, 1),
            () => influence.Explain(Stimulus(number++), CancellationToken.None),
            () => neighbour.Explain(Stimulus(number++), CancellationToken.None),
            () => predicted.Ask(single, 1),
            () => asked.ForEach(query => query.Ask(single, 1)));
        string[] names = ["", "influence", "nearest neighbour", "Responsibility, predicted class"];
        for (var i = 1; i < names.Length; i++)
            yield return new Verdict($"{names[i]}: seconds beyond one forward pass ({_side} px, {_training.Count} images)", seconds[i] - seconds[0], 0.2, Beside([seconds[0], seconds[i]]));
        yield return new Verdict($"Responsibility, mean over whole layers fc6, fc7, fc8: seconds beyond a pass ({_side} px)", seconds[4] / asked.Count - seconds[0], 0.2, Beside([seconds[0], seconds[4] / asked.Count]));
    }

    private static string Beside(double[] seconds) => FormattableString.Invariant($"{seconds[1]:0.000} s beside {seconds[0]:0.000} s");

    private void Forward(torch.Tensor batch, int images)
    {
        using var noGrad = torch.no_grad();
        for (var done = 0; done < images; done += BatchSize)
        {
            using var scope = torch.NewDisposeScope();
            var part = images - done < batch.shape[0] ? batch.narrow(0, 0, images - done) : batch;
            _classifier.Logits(part).sum().item<float>();
        }
    }

    private void ForwardAndBackward(torch.Tensor batch, int images)
    {
        for (var done = 0; done < images; done += BatchSize)
        {
            using var scope = torch.NewDisposeScope();
            var part = (images - done < batch.shape[0] ? batch.narrow(0, 0, images - done) : batch).clone().requires_grad_();
            torch.autograd.grad([_classifier.Logits(part).select(1, 1).sum()], [part])[0].sum().item<float>();
        }
    }
}
