namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// Inner products of the training samples' feature vectors, each with a constant 1 for the bias:
/// K[i, j] = fᵢ·fⱼ + 1. Matrices over samples and classes are class-major: class k's row is [k·stride, k·stride + Count).
/// </summary>
internal abstract class SampleKernel(int count)
{
    /// <summary>Number of training samples N.</summary>
    public int Count { get; } = count;

    /// <summary>K[i, i].</summary>
    public abstract double Diagonal(int i);

    /// <summary>y += scale · K[:, i] on N values.</summary>
    public abstract void AddColumn(int i, double scale, Span<double> y);

    /// <summary>y ← y + Σ_s weights[class][s] · K[:, samples[s]] for each class; y is [classes, stride].</summary>
    public abstract void AddColumns(int[] samples, double[][] weights, double[] y, int stride);

    /// <summary>y ← K·x for each class, both [classes, stride] with N values used of each row.</summary>
    public abstract void Multiply(double[] x, double[] y, int classes, int stride);

    /// <summary>k(f, fᵢ) for a feature vector that need not be a training sample's.</summary>
    public abstract double[] Cross(ReadOnlySpan<float> feature);

    /// <summary>The form that needs less: the N × N matrix where there are fewer samples than features, the features themselves otherwise.</summary>
    public static SampleKernel Over(IFeatureRows features) =>
        features.Count <= features.Width ? new GramKernel(features) : new FeatureKernel(features);
}
