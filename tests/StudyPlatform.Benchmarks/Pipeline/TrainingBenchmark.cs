using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Benchmarks.Pipeline;

/// <summary>What tracing adds to a training step of VGG-16.</summary>
internal sealed class TrainingBenchmark : IDisposable
{
    private const int Examples = 32;
    private readonly TrainingOptions _options;
    private readonly VggNetwork _network;
    private readonly TrainingStep _step;
    private readonly byte[] _pixels;
    private readonly long[] _labels;
    private readonly string _folder = Directory.CreateTempSubdirectory("studyplatform-benchmark-").FullName;
    private readonly List<IWeightTracer> _tracers = [];
    private int _number;

    public TrainingBenchmark(int side, int batch, double momentum, int steps)
    {
        _options = new TrainingOptions { Side = side, BatchSize = batch, Momentum = momentum, LearningRate = 1e-6, Epochs = steps * batch / Examples + 1 };
        _network = VggInitialisation.Create(VggConfiguration.Vgg16, 5, InitialisationScheme.He, 1, torch.CPU);
        _step = new TrainingStep(_network, _options, torch.CPU, Normalisation.ImageNet);
        var random = new SeededRandom(1);
        _pixels = new byte[batch * 3 * side * side];
        for (var i = 0; i < _pixels.Length; i++)
            _pixels[i] = (byte)random.NextInt(256);
        _labels = [.. Enumerable.Range(0, batch).Select(i => (long)(i % 5))];
    }

    /// <summary>Verdicts for the paper's batch of one and for batches of 16 with momentum.</summary>
    public static IEnumerable<Verdict> Run(int side, int rounds)
    {
        foreach (var (batch, momentum) in new[] { (1, 0.0), (16, 0.9) })
        {
            using var benchmark = new TrainingBenchmark(side, batch, momentum, 5 * (rounds + 1));
            var name = $"{side} px, batch {batch}{(momentum > 0 ? ", momentum" : "")}";
            var last = benchmark.Tracer(TraceMode.Dense, "classifier.6");
            var factored = benchmark.Tracer(TraceMode.Factored, "classifier.0", "classifier.3", "classifier.6");
            var compared = benchmark.Tracer(TraceMode.Dense, "features.28", "classifier.6");
            var (seconds, ratios) = Alternating.Measure(
                rounds,
                () => benchmark.Step([]),
                () => benchmark.Step(last),
                () => benchmark.Step(factored),
                () => benchmark.Step(compared));
            string Detail(int i) => FormattableString.Invariant($"{seconds[i] * 1000:0} ms beside {seconds[0] * 1000:0} ms");
            yield return new Verdict($"traced step, last layer ({name})", ratios[1], 1.05, Detail(1));
            yield return new Verdict($"traced step, three layers factored ({name})", ratios[2], 1.05, Detail(2));
            yield return new Verdict($"traced step, weights compared: features.28 ({name})", ratios[3], 1.5, Detail(3));
        }
    }

    public void Dispose()
    {
        foreach (var tracer in _tracers)
            tracer.Dispose();
        _step.Dispose();
        _network.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<IWeightTracer> Tracer(TraceMode mode, params string[] layers)
    {
        var plan = TracePlan.Of(VggConfiguration.Vgg16, 5, _options with { TraceMode = mode, TracedLayers = layers }, Examples);
        var tracers = new List<IWeightTracer>();
        foreach (var header in plan)
        {
            var path = Path.Combine(_folder, $"{_tracers.Count + tracers.Count}.trace");
            tracers.Add(header.Kind == TraceKind.Dense
                ? new DenseTracer(path, header, _network.Parameters[header.Layer + ".weight"])
                : new FactoredTracer(path, header, resume: false));
        }

        _tracers.AddRange(tracers);
        return tracers;
    }

    private void Step(IReadOnlyList<IWeightTracer> tracers)
    {
        var batch = _options.BatchSize;
        var members = Enumerable.Range(0, batch).Select(i => (_number * batch + i) % Examples).ToArray();
        _step.Run(_number++, _options.LearningRate, _pixels, _labels, members, tracers);
    }
}
