using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// LiSSA (Agarwal, Bullins and Hazan 2017, as used by Koh and Liang 2017): h ← g + (I − (λI + Hᵢ) / scale)·h with
/// one random training sample i a step; h / scale tends to H⁻¹·g where scale exceeds every sample's largest
/// eigenvalue. Kept for comparison with <see cref="SpanConjugateGradient"/>.
/// </summary>
internal sealed class Lissa(SoftmaxCurvature curvature)
{
    private const int CheckEvery = 50;

    /// <summary>The mean of <paramref name="repeats"/> runs of <paramref name="depth"/> steps.</summary>
    /// <exception cref="PipelineException">The recursion diverges; the sentence names the option to change.</exception>
    public InverseHessianProduct Solve(TestSample test, ReadOnlySpan<double> delta, double scale, int depth, int repeats, SeededRandom random, CancellationToken cancellation)
    {
        var g = curvature.TestVector(test, delta);
        var mean = new SpanVector(g.Images.Length);
        for (var repeat = 0; repeat < repeats; repeat++)
            mean.Add(1 / (scale * repeats), Run(g, test, scale, depth, random, cancellation));

        var residual = new SpanVector(g.Images.Length);
        curvature.Curve(mean.Images, residual.Coefficients);
        curvature.Image(residual.Coefficients, residual.Images, test);
        residual.Add(curvature.Damping, mean);
        residual.Add(-1, g);
        return new InverseHessianProduct(mean.Images, depth * repeats, Norm(residual) / Norm(g));
    }

    private SpanVector Run(SpanVector g, TestSample test, double scale, int depth, SeededRandom random, CancellationToken cancellation)
    {
        var h = new SpanVector(g.Images.Length);
        h.Set(g);
        var curved = new double[curvature.Classes];
        for (var step = 1; step <= depth; step++)
        {
            Step(h, g, test, random.NextInt(curvature.Count), scale, curved);
            if (step % CheckEvery == 0 || step == depth)
            {
                cancellation.ThrowIfCancellationRequested();
                // A step that never lengthens h adds at most ‖g‖; more than that in all proves that steps lengthen it.
                if (!(Norm(h) <= (step + 1) * Norm(g)))
                    throw new PipelineException($"LiSSA diverges: after {step} steps the estimate is longer than any convergent one; give a larger influence.scale than {scale}, or influence.solver cg.");
            }
        }

        return h;
    }

    private void Step(SpanVector h, SpanVector g, TestSample test, int sample, double scale, double[] curved)
    {
        var c = curvature;
        var mean = 0.0;
        for (var k = 0; k < c.Classes; k++)
            mean += c.Probability(sample, k) * h.Images[k * c.Stride + sample];
        for (var k = 0; k < c.Classes; k++)
            curved[k] = c.Probability(sample, k) * (h.Images[k * c.Stride + sample] - mean) / scale;

        h.Scale(1 - c.Damping / scale);
        h.Add(1, g);
        for (var k = 0; k < c.Classes; k++)
        {
            h.Coefficients[k * c.Stride + sample] -= curved[k];
            c.Kernel.AddColumn(sample, -curved[k], h.Images.AsSpan(k * c.Stride, c.Count));
            h.Images[k * c.Stride + c.Count] -= curved[k] * test.Cross[sample];
        }
    }

    private static double Norm(SpanVector v) => Math.Sqrt(SpanVector.Dot(v, v));
}
