using StudyPlatform.Explain.Tracing;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Tracing;

/// <summary>Responsibility by its definition: copies of a layer's weight before and after each step, in float64.</summary>
internal sealed class BruteForceTracer(string layer, int examples, torch.Tensor initial) : IWeightTracer
{
    private double[] _before = Values(initial);

    public string Layer => layer;

    /// <summary>[example][weight]</summary>
    public double[][] Positive { get; } = [.. Enumerable.Range(0, examples).Select(_ => new double[initial.numel()])];

    public double[][] Negative { get; } = [.. Enumerable.Range(0, examples).Select(_ => new double[initial.numel()])];

    public void Record(TracedStep step)
    {
        var after = Values(step.Weight(layer));
        for (var i = 0; i < after.Length; i++)
        {
            var change = after[i] - _before[i];
            foreach (var member in step.Members)
                (change > 0 ? Positive : Negative)[member][i] += Math.Abs(change);
        }

        _before = after;
    }

    public static double[] Values(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        return tensor.detach().to_type(torch.ScalarType.Float64).reshape(-1).data<double>().ToArray();
    }

    public void Save(string folder)
    {
    }

    public void Restore(string folder, torch.Tensor weight)
    {
    }

    public void Finish()
    {
    }

    public void Dispose()
    {
    }
}
