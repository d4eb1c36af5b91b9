using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Benchmarks.Pipeline;

/// <summary>Traces of VGG-16's fully connected layers as a training with batches of one leaves them, with random factors.</summary>
internal sealed class TraceOfAllLayers : IDisposable
{
    public TraceOfAllLayers(string folder, int examples)
    {
        var options = new TrainingOptions { Epochs = 2, TracedLayers = ["classifier.0", "classifier.3", "classifier.6"], TraceMode = TraceMode.Factored };
        var traces = new List<LayerTrace>();
        foreach (var header in TracePlan.Of(VggConfiguration.Vgg16, 5, options, examples))
        {
            var path = Path.Combine(folder, header.Layer + ".trace");
            using var tracer = new FactoredTracer(path, header, resume: false);
            using var scope = torch.NewDisposeScope();
            var delta = torch.randn([1, header.Shape[0]]);
            var input = torch.rand([1, header.Shape[1]]);
            var random = new SeededRandom(1);
            for (var step = 0; step < header.Steps; step++)
                tracer.Record(new TracedStep(step, 0.001, [random.NextInt(examples)], _ => delta, _ => input, _ => throw new InvalidOperationException("Factors need no weights.")));
            tracer.Finish();
            traces.Add(LayerTrace.Open(path));
        }

        Traces = traces;
    }

    public IReadOnlyList<LayerTrace> Traces { get; }

    public void Dispose()
    {
        foreach (var trace in Traces)
            trace.Dispose();
    }
}
