namespace StudyPlatform.Statistics.Distributions;

/// <summary>Fisher's F distribution with real degrees of freedom; both tails to 1e-13 relative, however small.</summary>
public static class FisherF
{
    /// <summary>P(F ≤ f).</summary>
    /// <param name="f">Point; below 0 the probability is 0.</param>
    /// <param name="df1">Degrees of freedom of the numerator, positive.</param>
    /// <param name="df2">Degrees of freedom of the denominator, positive; infinite for a known variance.</param>
    public static double Cdf(double f, double df1, double df2) => At(f, df1, df2).Lower;

    /// <summary>P(F ≥ f).</summary>
    public static double UpperTail(double f, double df1, double df2) => At(f, df1, df2).Upper;

    /// <summary>The natural logarithm of P(F ≥ f), also where that underflows.</summary>
    public static double LogUpperTail(double f, double df1, double df2) => At(f, df1, df2).LogUpper;

    internal static Tails At(double f, double df1, double df2)
    {
        Arguments.RequireNumber(f, nameof(f));
        Arguments.RequirePositive(df1, nameof(df1));
        Arguments.RequirePositive(df2, nameof(df2));
        if (f <= 0)
            return Tails.AllAbove;
        if (double.IsPositiveInfinity(f))
            return Tails.AllBelow;
        if (double.IsPositiveInfinity(df2))
            return IncompleteGamma.At(0.5 * df1, (DoubleDouble)f * df1 * 0.5);
        var between = (DoubleDouble)df1 * f;
        var total = between + df2;
        return double.IsInfinity(total.High) ? Tails.AllBelow : IncompleteBeta.At(0.5 * df1, 0.5 * df2, between / total, df2 / total);
    }
}
