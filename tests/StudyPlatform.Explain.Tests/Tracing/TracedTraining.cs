using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Tracing;

/// <summary>A tiny training in float64, traced by the tracer under test and by brute force at once.</summary>
internal sealed class TracedTraining : IDisposable
{
    private const int Examples = 11;
    private readonly TemporaryFolder _folder;
    private readonly Dictionary<string, BruteForceTracer> _brute;
    private readonly Dictionary<string, LayerTrace> _traces;
    private readonly Dictionary<string, (double[] Initial, double[] Final)> _weights;

    private TracedTraining(TemporaryFolder folder, Dictionary<string, BruteForceTracer> brute, Dictionary<string, (double[] Initial, double[] Final)> weights)
    {
        _folder = folder;
        _brute = brute;
        _weights = weights;
        _traces = brute.Keys.ToDictionary(layer => layer, layer => LayerTrace.Open(PathOf(layer)));
    }

    public IReadOnlyCollection<string> Layers => _traces.Keys;

    public static TracedTraining Run(TrainingOptions options, TraceMode mode)
    {
        var folder = new TemporaryFolder();
        options = options with
        {
            TraceMode = mode,
            TracedLayers = mode == TraceMode.Dense ? ["features.0", "features.5", "classifier.0", "classifier.3", "classifier.6"] : ["classifier.0", "classifier.3", "classifier.6"],
        };
        var data = PatternImages.Data(Examples, 6, TinyVgg.Side);
        using var network = VggInitialisation.Create(TinyVgg.Configuration, 3, InitialisationScheme.He, 5, torch.CPU, torch.ScalarType.Float64);
        var plan = TracePlan.Of(TinyVgg.Configuration, 3, options, Examples);
        var brute = plan.ToDictionary(header => header.Layer, header => new BruteForceTracer(header.Layer, Examples, network.Parameters[header.Layer + ".weight"]));
        var initial = plan.ToDictionary(header => header.Layer, header => BruteForceTracer.Values(network.Parameters[header.Layer + ".weight"]));
        var tracers = new List<IWeightTracer>(brute.Values);
        foreach (var header in plan)
        {
            var path = folder[TracePlan.FileOf(header.Layer)];
            tracers.Add(header.Kind == TraceKind.Dense ? new DenseTracer(path, header, network.Parameters[header.Layer + ".weight"]) : new FactoredTracer(path, header, resume: false));
        }

        using (var loop = new TrainingLoop(folder.Path, network, new TrainingIdentity(options, data.Sha256, data.Classes), data.Train, tracers, torch.CPU, Normalisation.ImageNet, TimeProvider.System))
            loop.Run("tiny", () => 1, new QuietObserver(), CancellationToken.None);
        foreach (var tracer in tracers)
            tracer.Finish();
        var weights = plan.ToDictionary(header => header.Layer, header => (initial[header.Layer], BruteForceTracer.Values(network.Parameters[header.Layer + ".weight"])));
        return new TracedTraining(folder, brute, weights);
    }

    public LayerTrace Trace(string layer) => _traces[layer];

    public BruteForceTracer Brute(string layer) => _brute[layer];

    public double[] Initial(string layer) => _weights[layer].Initial;

    public double[] Final(string layer) => _weights[layer].Final;

    public string PathOf(string layer) => _folder[TracePlan.FileOf(layer)];

    /// <summary>Every R_i[m] agrees to 1e-5 of its value, or of a thousandth of the layer's largest where it is smaller.</summary>
    public void AssertEqualsBruteForce(IReadOnlyList<string> layers)
    {
        foreach (var layer in layers)
        {
            var brute = _brute[layer];
            var largest = brute.Positive.Concat(brute.Negative).Max(row => row.Max());
            Assert.True(largest > 0, $"{layer} did not change.");
            for (long weight = 0; weight < _traces[layer].Weights; weight++)
            {
                var history = _traces[layer].History(weight);
                for (var example = 0; example < Examples; example++)
                {
                    AssertClose(brute.Positive[example][weight], history.Positive[example], largest);
                    AssertClose(brute.Negative[example][weight], history.Negative[example], largest);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var trace in _traces.Values)
            trace.Dispose();
        _folder.Dispose();
    }

    private static void AssertClose(double expected, double actual, double largest) =>
        Assert.Equal(expected, actual, 1e-5 * Math.Max(Math.Abs(expected), 1e-3 * largest));
}
