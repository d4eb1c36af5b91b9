using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>A network's last linear layer, in float64.</summary>
/// <param name="Weight">Class after class, [classes, width].</param>
/// <param name="Bias">One a class.</param>
internal sealed record LastLayer(float[] Weight, float[] Bias)
{
    /// <summary>Number of classes.</summary>
    public int Classes => Bias.Length;

    /// <summary>Softmax output for one feature vector.</summary>
    public double[] Probabilities(ReadOnlySpan<float> feature)
    {
        var z = new double[Classes];
        for (var k = 0; k < z.Length; k++)
            z[k] = Dense.Dot(Weight.AsSpan(k * feature.Length, feature.Length), feature) + Bias[k];
        Softmax.InPlace(z);
        return z;
    }

    /// <summary>p − e_c in place, the cross-entropy's derivative by the logits at class c, without cancellation where p_c is close to 1.</summary>
    public static void LogitGradient(Span<double> probabilities, int ofClass)
    {
        var others = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
            others += k == ofClass ? 0 : probabilities[k];
        probabilities[ofClass] = -others;
    }
}
