namespace StudyPlatform.Statistics.Distributions;

/// <summary>The noncentral F distribution: a Poisson mixture of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995, 30.10).</summary>
public static class NoncentralF
{
    // Poisson weights beyond this many standard deviations are below 1e-30.
    private const double Deviations = 12;

    /// <summary>P(F ≤ f), to 1e-12 absolute and, where it is small, nearly as well relative.</summary>
    /// <param name="f">Point; below 0 the probability is 0.</param>
    /// <param name="df1">Degrees of freedom of the numerator, positive.</param>
    /// <param name="df2">Degrees of freedom of the denominator, positive.</param>
    /// <param name="noncentrality">λ ≥ 0: the sum of squared means of the numerator's variables. The work grows with its root.</param>
    public static double Cdf(double f, double df1, double df2, double noncentrality)
    {
        Arguments.RequireNumber(f, nameof(f));
        Arguments.RequirePositive(df1, nameof(df1));
        Arguments.RequirePositive(df2, nameof(df2));
        ArgumentOutOfRangeException.ThrowIfNegative(noncentrality);
        if (f <= 0)
            return 0;
        if (noncentrality == 0)
            return FisherF.Cdf(f, df1, df2);
        var mean = 0.5 * noncentrality;
        var spread = Deviations * Math.Sqrt(mean) + 40;
        var last = (long)Math.Ceiling(mean + spread);
        var first = (long)Math.Max(0, Math.Floor(mean - spread));

        // Downwards, because I(a, b) = I(a + 1, b) + x^a y^b / (a B(a, b)) only adds.
        var between = (DoubleDouble)df1 * f;
        var total = between + df2;
        var (x, y) = (between / total, df2 / total);
        var b = 0.5 * df2;
        var a = 0.5 * df1 + last;
        var beta = IncompleteBeta.At(a, b, x, y).Lower;
        var step = DoubleDouble.Exp(IncompleteBeta.LogFactor(a, b, x, y) - DoubleDouble.Log(a));
        var weight = DoubleDouble.Exp(last * DoubleDouble.Log(mean) - mean - LogGamma.Of(last + 1.0));
        var sum = 0.0;
        for (var j = last; j >= first; j--)
        {
            sum += weight * beta;
            weight *= j / mean;
            step *= a / (x.High * (a + b - 1));
            a -= 1;
            beta += step;
        }

        return Math.Min(1, sum);
    }
}
