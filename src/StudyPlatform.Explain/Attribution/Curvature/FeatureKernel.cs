using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>The kernel by way of the features, K·x = F·(Fᵀ·x) + 1·(1ᵀ·x): two passes over N × D float32, nothing stored.</summary>
internal sealed class FeatureKernel(IFeatureRows features) : SampleKernel(features.Count)
{
    public override double Diagonal(int i) => Dense.Dot(features.Feature(i), features.Feature(i)) + 1;

    public override void AddColumn(int i, double scale, Span<double> y)
    {
        for (var j = 0; j < Count; j++)
            y[j] += scale * (Dense.Dot(features.Feature(i), features.Feature(j)) + 1);
    }

    public override void AddColumns(int[] samples, double[][] weights, double[] y, int stride) => Parallel.For(0, weights.Length, k =>
    {
        var combined = new double[features.Width];
        for (var s = 0; s < samples.Length; s++)
            Dense.AddScaled(combined, weights[k][s], features.Feature(samples[s]));
        var sum = weights[k].Sum();
        for (var i = 0; i < Count; i++)
            y[k * stride + i] += Dense.Dot(combined, features.Feature(i)) + sum;
    });

    public override void Multiply(double[] x, double[] y, int classes, int stride) => Parallel.For(0, classes, k =>
    {
        var combined = new double[features.Width];
        var sum = 0.0;
        for (var j = 0; j < Count; j++)
        {
            Dense.AddScaled(combined, x[k * stride + j], features.Feature(j));
            sum += x[k * stride + j];
        }

        for (var i = 0; i < Count; i++)
            y[k * stride + i] = Dense.Dot(combined, features.Feature(i)) + sum;
    });

    public override double[] Cross(ReadOnlySpan<float> feature)
    {
        var cross = new double[Count];
        for (var i = 0; i < Count; i++)
            cross[i] = Dense.Dot(feature, features.Feature(i)) + 1;
        return cross;
    }
}
