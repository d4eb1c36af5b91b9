using StudyPlatform.Statistics.Numerics;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>The few formulas that every logistic model needs, safe at both ends.</summary>
internal static class Linear
{
    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>log(1 + eˣ) without overflow.</summary>
    public static double SoftPlus(double x) => Math.Max(x, 0) + LogOnePlus.Of(Math.Exp(-Math.Abs(x)));

    /// <summary>Copies the lower triangle into the upper one.</summary>
    public static void Mirror(double[,] matrix)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
                matrix[j, i] = matrix[i, j];
        }
    }
}
