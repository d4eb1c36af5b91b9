namespace StudyPlatform.Statistics.Distributions;

/// <summary>The χ² distribution with real degrees of freedom; both tails to 1e-13 relative, however small.</summary>
public static class ChiSquared
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">Point; below 0 the probability is 0.</param>
    /// <param name="df">Degrees of freedom, positive.</param>
    public static double Cdf(double x, double df) => At(x, df).Lower;

    /// <summary>P(X ≥ x).</summary>
    public static double UpperTail(double x, double df) => At(x, df).Upper;

    /// <summary>The natural logarithm of P(X ≥ x), also where that underflows.</summary>
    public static double LogUpperTail(double x, double df) => At(x, df).LogUpper;

    private static Tails At(double x, double df)
    {
        Arguments.RequireNumber(x, nameof(x));
        Arguments.RequirePositive(df, nameof(df));
        return IncompleteGamma.At(0.5 * df, 0.5 * x);
    }
}
