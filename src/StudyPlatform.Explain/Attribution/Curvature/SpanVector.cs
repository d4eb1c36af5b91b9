using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>A parameter vector v = Σⱼ aⱼ ⊗ f̃ⱼ as its coefficients aⱼ and its images f̃ᵢ·v (see <see cref="SoftmaxCurvature"/>).</summary>
internal sealed class SpanVector(int length)
{
    public double[] Coefficients { get; } = new double[length];

    public double[] Images { get; } = new double[length];

    /// <summary>⟨v, w⟩ = Σ aⱼ·(f̃ⱼ·w).</summary>
    public static double Dot(SpanVector v, SpanVector w) => Dense.Dot(v.Coefficients, w.Images);

    /// <summary>v += scale · w.</summary>
    public void Add(double scale, SpanVector w)
    {
        Dense.AddScaled(Coefficients, scale, w.Coefficients);
        Dense.AddScaled(Images, scale, w.Images);
    }

    /// <summary>v ← scale · v.</summary>
    public void Scale(double scale)
    {
        foreach (ref var value in Coefficients.AsSpan())
            value *= scale;
        foreach (ref var value in Images.AsSpan())
            value *= scale;
    }

    /// <summary>v ← w.</summary>
    public void Set(SpanVector w)
    {
        w.Coefficients.CopyTo(Coefficients, 0);
        w.Images.CopyTo(Images, 0);
    }
}
