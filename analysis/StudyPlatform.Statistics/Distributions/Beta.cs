namespace StudyPlatform.Statistics.Distributions;

/// <summary>The beta distribution; both tails to 1e-13 relative, however small, for shapes from 0.1 on.</summary>
public static class Beta
{
    /// <summary>P(X ≤ x), the regularised incomplete beta function I_x(a, b).</summary>
    /// <param name="x">Point; the probability is 0 below 0 and 1 above 1.</param>
    /// <param name="a">First shape, positive.</param>
    /// <param name="b">Second shape, positive.</param>
    public static double Cdf(double x, double a, double b) => At(x, a, b).Lower;

    /// <summary>P(X ≥ x).</summary>
    public static double UpperTail(double x, double a, double b) => At(x, a, b).Upper;

    /// <summary>The x with P(X ≤ x) = p.</summary>
    /// <param name="p">A probability in (0, 1).</param>
    /// <param name="a">First shape, positive.</param>
    /// <param name="b">Second shape, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not inside (0, 1), or a shape is not positive.</exception>
    public static double Quantile(double p, double a, double b)
    {
        Arguments.RequireInside(p, nameof(p));
        Arguments.RequirePositive(a, nameof(a));
        Arguments.RequirePositive(b, nameof(b));
        return BetaQuantile.Point(BetaQuantile.LogOdds(p, a, b)).X.ToDouble();
    }

    private static Tails At(double x, double a, double b)
    {
        Arguments.RequireNumber(x, nameof(x));
        Arguments.RequirePositive(a, nameof(a));
        Arguments.RequirePositive(b, nameof(b));
        return IncompleteBeta.At(a, b, x, (DoubleDouble)1 - x);
    }
}
