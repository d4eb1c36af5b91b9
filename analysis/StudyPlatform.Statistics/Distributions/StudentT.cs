namespace StudyPlatform.Statistics.Distributions;

/// <summary>Student's t distribution with real degrees of freedom; both tails to 1e-13 relative, however small.</summary>
public static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    /// <param name="t">Point.</param>
    /// <param name="df">Degrees of freedom, positive; infinite for the normal distribution.</param>
    public static double Cdf(double t, double df) => UpperTail(-t, df);

    /// <summary>P(T ≥ t).</summary>
    public static double UpperTail(double t, double df) => t >= 0 ? 0.5 * Square(t, df).Upper : 0.5 + 0.5 * Square(t, df).Lower;

    /// <summary>P(|T| ≥ |t|).</summary>
    public static double TwoSided(double t, double df) => Square(t, df).Upper;

    /// <summary>The t with P(T ≤ t) = p.</summary>
    /// <param name="p">A probability in (0, 1).</param>
    /// <param name="df">Degrees of freedom, positive; infinite for the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not inside (0, 1), or df is not positive.</exception>
    public static double Quantile(double p, double df)
    {
        Arguments.RequireInside(p, nameof(p));
        Arguments.RequirePositive(df, nameof(df));
        if (double.IsPositiveInfinity(df))
            return StandardNormal.Quantile(p);
        if (p == 0.5)
            return 0;
        if (p > 0.5)
            return -Quantile(1 - p, df);

        // T² / df = x / (1 - x) for x of the beta distribution of shapes 1/2 and df/2; 1 - 2p is its lower tail.
        var logOdds = p < 0.25 ? -BetaQuantile.LogOdds(2 * p, 0.5 * df, 0.5) : BetaQuantile.LogOdds(2 * (0.5 - p), 0.5, 0.5 * df);
        return -Math.Sqrt(df) * Math.Exp(0.5 * logOdds);
    }

    private static Tails Square(double t, double df)
    {
        Arguments.RequireNumber(t, nameof(t));
        Arguments.RequirePositive(df, nameof(df));
        if (double.IsPositiveInfinity(df))
            return IncompleteGamma.At(0.5, (DoubleDouble)t * t * 0.5);
        var square = (DoubleDouble)t * t;
        var total = square + df;
        return double.IsInfinity(total.High) ? Tails.AllBelow : IncompleteBeta.At(0.5, 0.5 * df, square / total, df / total);
    }
}
