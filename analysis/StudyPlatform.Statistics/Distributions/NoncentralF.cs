namespace StudyPlatform.Statistics.Distributions;

/// <summary>The noncentral F distribution: a Poisson mixture of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995, 30.10).</summary>
public static class NoncentralF
{
    // What is lighter adds nothing to a probability in double precision.
    private const double Lightest = 1e-30;

    // Exponentials stay normal numbers above this.
    private const double LeastLog = -600;

    /// <summary>P(F ≤ f), to 1e-12 absolute.</summary>
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
        var mean = 0.5 * noncentrality;
        if (mean < Lightest)
            return FisherF.Cdf(f, df1, df2);
        var between = (DoubleDouble)df1 * f;
        var total = between + df2;
        var (x, y) = (between / total, df2 / total);
        var (last, weight) = LastWeight(mean);
        var (a, b) = (0.5 * df1, 0.5 * df2);
        var start = LastTerm(last, a, b, x, y);
        for (var j = last; j > start; j--)
            weight *= j / mean;

        // Downwards, because I(a, b) = I(a + 1, b) + x^a y^b / (a B(a, b)) only adds.
        var beta = IncompleteBeta.At(a + start, b, x, y).Lower;
        var step = Math.Exp(LogStep(a + start, b, x, y));
        var sum = 0.0;
        for (var j = start; j >= 0; j--)
        {
            sum += weight * beta;
            if (j < mean && weight < Lightest)
                break;
            weight *= j / mean;
            step *= (a + j) / (x.High * (a + j + b - 1));
            beta += step;
        }

        return Math.Min(1, sum);
    }

    // Up from the mode, where the weight cannot underflow.
    private static (long Last, double Weight) LastWeight(double mean)
    {
        var j = (long)Math.Floor(mean);
        var weight = DoubleDouble.Exp(j * DoubleDouble.Log(mean) - mean - LogGamma.Of(j + 1.0));
        while (weight > Lightest)
        {
            j++;
            weight *= mean / j;
        }

        return (j, weight);
    }

    // The last term whose incomplete beta function does not underflow: those after it add nothing.
    private static long LastTerm(long last, double a, double b, DoubleDouble x, DoubleDouble y)
    {
        bool Counts(long j) => (a + j) * y.High < b * x.High || LogStep(a + j, b, x, y) > LeastLog;
        if (Counts(last))
            return last;
        var (low, high) = (0L, last);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Counts(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double LogStep(double a, double b, DoubleDouble x, DoubleDouble y) =>
        (IncompleteBeta.LogFactor(a, b, x, y) - DoubleDouble.Log(a)).ToDouble();
}
