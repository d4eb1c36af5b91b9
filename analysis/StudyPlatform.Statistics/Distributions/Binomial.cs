namespace StudyPlatform.Statistics.Distributions;

/// <summary>The number of successes in n independent trials; both tails to 1e-13 relative, however small.</summary>
public static class Binomial
{
    /// <summary>The natural logarithm of P(X = k); negative infinity where that is impossible.</summary>
    /// <param name="k">Successes.</param>
    /// <param name="n">Trials, not negative.</param>
    /// <param name="p">Probability of a success, in [0, 1].</param>
    public static double LogPmf(long k, long n, double p)
    {
        Require(n, p);
        return k < 0 || k > n || (p == 0 && k > 0) || (p == 1 && k < n) ? double.NegativeInfinity : LogMass(k, n, p).ToDouble();
    }

    /// <summary>P(X = k).</summary>
    public static double Pmf(long k, long n, double p)
    {
        Require(n, p);
        return k < 0 || k > n || (p == 0 && k > 0) || (p == 1 && k < n) ? 0 : DoubleDouble.Exp(LogMass(k, n, p));
    }

    /// <summary>P(X ≤ k).</summary>
    public static double Cdf(long k, long n, double p)
    {
        Require(n, p);
        return k < 0 ? 0 : k >= n ? 1 : IncompleteBeta.At(n - k, k + 1, (DoubleDouble)1 - p, p).Lower;
    }

    /// <summary>P(X ≥ k), k included.</summary>
    public static double UpperTail(long k, long n, double p)
    {
        Require(n, p);
        return k <= 0 ? 1 : k > n ? 0 : IncompleteBeta.At(k, n - k + 1, p, (DoubleDouble)1 - p).Lower;
    }

    private static DoubleDouble LogMass(long k, long n, double p)
    {
        var logChoices = LogGamma.Of(n + 1.0) - LogGamma.Of(k + 1.0) - LogGamma.Of(n - k + 1.0);
        var successes = k == 0 ? 0 : k * DoubleDouble.Log(p);
        var failures = k == n ? 0 : (n - k) * DoubleDouble.Log((DoubleDouble)1 - p);
        return logChoices + successes + failures;
    }

    private static void Require(long n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        Arguments.RequireProbability(p, nameof(p));
    }
}
