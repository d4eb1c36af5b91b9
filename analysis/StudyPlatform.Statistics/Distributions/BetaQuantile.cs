namespace StudyPlatform.Statistics.Distributions;

/// <summary>Inverts the incomplete beta function in log x/(1 - x), where both ends of [0, 1] are resolved alike.</summary>
internal static class BetaQuantile
{
    private const int MostSteps = 2000;

    // Beyond, x or 1 - x underflows.
    private const double Widest = 1400;

    /// <summary>log x / (1 - x) for the x with I_x(a, b) = p: Newton on the logarithm of the smaller tail, kept inside a bracket.</summary>
    public static double LogOdds(double p, double a, double b)
    {
        // From the smaller tail, so that the logarithm resolves it.
        if (p > 0.5)
            return -LogOdds(1 - p, b, a);
        var target = DoubleDouble.Log(p).ToDouble();
        var (low, high) = (-Widest, Widest);
        var u = Math.Clamp(Math.Log(a / b), low, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var (x, y) = Point(u);
            var logTail = IncompleteBeta.At(a, b, x, y).LogLower;
            var above = logTail - target;
            if (above > 0)
                high = u;
            else
                low = u;

            // dI/du = x y · density.
            var move = -above * Math.Exp(logTail - IncompleteBeta.LogFactor(a, b, x, y).ToDouble());
            var next = u + move;
            if (!(next > low && next < high))
                next = 0.5 * (low + high);
            var settled = Math.Abs(next - u) <= 1e-15 * Math.Max(1, Math.Abs(u));
            u = next;
            if (settled)
                return u;
        }

        throw new ArithmeticException(FormattableString.Invariant($"The quantile of the beta distribution of shapes {a} and {b} at {p} did not settle in {MostSteps} steps."));
    }

    /// <summary>x and 1 - x from log x / (1 - x), each with all its digits.</summary>
    public static (DoubleDouble X, DoubleDouble Y) Point(double logOdds)
    {
        var odds = Math.Exp(-Math.Abs(logOdds));
        var larger = 1 / ((DoubleDouble)odds + 1);
        var smaller = odds * larger;
        return logOdds < 0 ? (smaller, larger) : (larger, smaller);
    }
}
