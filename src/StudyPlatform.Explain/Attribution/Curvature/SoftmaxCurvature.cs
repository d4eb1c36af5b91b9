namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// The damped Hessian of a softmax regression's mean cross-entropy over N training samples,
/// H = λI + (1/N) Σᵢ Cᵢ ⊗ f̃ᵢf̃ᵢᵀ with Cᵢ = diag(pᵢ) − pᵢpᵢᵀ and f̃ = (f, 1), on vectors in the span of the
/// training samples' and one test sample's features.
/// </summary>
/// <remarks>
/// A vector Σⱼ aⱼ ⊗ f̃ⱼ is carried as its coefficients a and its images f̃ᵢ·v = Σⱼ K[i, j] aⱼ, both
/// [classes, N + 1] with the test sample last. Nothing is approximated: every training gradient lies in this
/// span, H maps the span to itself, and outside it H is λI, which no training gradient meets. The dimension
/// falls from classes · (D + 1) to classes · (N + 1), and a product costs one pass over K.
/// </remarks>
internal sealed class SoftmaxCurvature
{
    private readonly double[] _probabilities;

    /// <param name="kernel">Inner products of the training samples.</param>
    /// <param name="probabilities">Class-major [classes, N].</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="damping">λ, above 0 or 0.</param>
    public SoftmaxCurvature(SampleKernel kernel, double[] probabilities, int classes, double damping)
    {
        if (probabilities.Length != classes * kernel.Count)
            throw new ArgumentException("One probability a class and sample is needed.", nameof(probabilities));
        (Kernel, _probabilities, Classes, Damping) = (kernel, probabilities, classes, damping);
    }

    public SampleKernel Kernel { get; }

    public int Classes { get; }

    public double Damping { get; }

    /// <summary>N.</summary>
    public int Count => Kernel.Count;

    /// <summary>N + 1: one more for the test sample.</summary>
    public int Stride => Kernel.Count + 1;

    /// <summary>The training samples' probability of a class.</summary>
    public double Probability(int sample, int ofClass) => _probabilities[ofClass * Count + sample];

    /// <summary>The vector δ ⊗ f̃ of the test sample.</summary>
    public SpanVector TestVector(TestSample test, ReadOnlySpan<double> delta)
    {
        var vector = new SpanVector(Classes * Stride);
        for (var k = 0; k < Classes; k++)
        {
            vector.Coefficients[k * Stride + Count] = delta[k];
            for (var i = 0; i < Count; i++)
                vector.Images[k * Stride + i] = delta[k] * test.Cross[i];
            vector.Images[k * Stride + Count] = delta[k] * test.Self;
        }

        return vector;
    }

    /// <summary>Coefficients of (H − λI)·v from v's images: Cᵢ·(f̃ᵢ·v) / N; the test sample has none.</summary>
    public void Curve(double[] images, double[] coefficients)
    {
        for (var i = 0; i < Count; i++)
        {
            var mean = 0.0;
            for (var k = 0; k < Classes; k++)
                mean += Probability(i, k) * images[k * Stride + i];
            for (var k = 0; k < Classes; k++)
                coefficients[k * Stride + i] = Probability(i, k) * (images[k * Stride + i] - mean) / Count;
        }

        for (var k = 0; k < Classes; k++)
            coefficients[k * Stride + Count] = 0;
    }

    /// <summary>Images of a vector from its coefficients, the test sample's row and column included.</summary>
    public void Image(double[] coefficients, double[] images, TestSample test)
    {
        Kernel.Multiply(coefficients, images, Classes, Stride);
        for (var k = 0; k < Classes; k++)
        {
            var own = coefficients.AsSpan(k * Stride, Count);
            var testCoefficient = coefficients[k * Stride + Count];
            images[k * Stride + Count] = Numerics.Dense.Dot(own, test.Cross) + testCoefficient * test.Self;
            if (testCoefficient != 0)
                Numerics.Dense.AddScaled(images.AsSpan(k * Stride, Count), testCoefficient, test.Cross);
        }
    }
}
