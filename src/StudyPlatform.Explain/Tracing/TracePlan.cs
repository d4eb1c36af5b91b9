using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Tracing;

/// <summary>Which layers will be traced in which way, and how large that becomes; known before training starts.</summary>
internal static class TracePlan
{
    /// <summary>Fully connected layers above this many weights are traced by their factors under <see cref="TraceMode.Auto"/>.</summary>
    private const long LargeLayer = 1_000_000;

    /// <summary>One header for each traced layer.</summary>
    /// <exception cref="PipelineException">A layer is unknown, or cannot be traced in the asked-for way.</exception>
    public static IReadOnlyList<TraceHeader> Of(VggConfiguration configuration, int classes, TrainingOptions options, int examples)
    {
        var shapes = configuration.Convolutions().Select(layer => (layer.Name, Shape: new long[] { layer.Outputs, layer.Inputs, 3, 3 }))
            .Concat(configuration.Linears(classes).Select(layer => (layer.Name, Shape: new long[] { layer.Outputs, layer.Inputs })))
            .ToDictionary(layer => layer.Name, layer => layer.Shape, StringComparer.Ordinal);
        var steps = checked((examples + options.BatchSize - 1) / options.BatchSize * options.Epochs);
        var headers = new List<TraceHeader>();
        foreach (var layer in options.TracedLayers.Distinct(StringComparer.Ordinal))
        {
            if (!shapes.TryGetValue(layer, out var shape))
                throw new PipelineException($"--trace {layer} is not a layer of {configuration.Name}; choose from {string.Join(", ", shapes.Keys)}.");
            headers.Add(Kind(layer, shape, options) == TraceKind.Factored
                ? new TraceHeader(layer, TraceKind.Factored, shape, examples, steps, options.BatchSize, options.Momentum, options.Nesterov)
                : new TraceHeader(layer, TraceKind.Dense, shape, examples, 0, 0, 0, false));
        }

        return headers;
    }

    /// <summary>Bytes of the finished trace file.</summary>
    public static long Size(TraceHeader header) => header.Kind == TraceKind.Dense ? DenseTracer.Size(header) : new FactoredLayout(header).Size;

    /// <summary>Path of a layer's trace in a run's folder.</summary>
    public static string FileOf(string layer) => Path.Combine("trace", layer + ".trace");

    private static TraceKind Kind(string layer, long[] shape, TrainingOptions options)
    {
        var linear = shape.Length == 2;
        switch (options.TraceMode)
        {
            case TraceMode.Dense:
                return TraceKind.Dense;
            case TraceMode.Factored when !linear:
                throw new PipelineException($"--trace-mode factored does not work for the convolution {layer}; trace it with --trace-mode dense or auto.");
            case TraceMode.Factored when options.WeightDecay > 0:
                throw new PipelineException("--trace-mode factored does not work with --weight-decay, whose changes are no outer products; use --trace-mode dense.");
            case TraceMode.Factored:
                return TraceKind.Factored;
            default:
                return linear && options.WeightDecay == 0 && shape[0] * shape[1] > LargeLayer ? TraceKind.Factored : TraceKind.Dense;
        }
    }
}
