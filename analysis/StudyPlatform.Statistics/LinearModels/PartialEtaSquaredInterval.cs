using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The interval of partial η² from those noncentralities under which the observed F is not extreme.</summary>
public static class PartialEtaSquaredInterval
{
    private const int MostSteps = 200;

    /// <summary>Beyond this noncentrality the sum over its distribution is too long; no interval is given.</summary>
    private const double LargestNoncentrality = 1e9;

    /// <summary>Steiger 2004 (Psychological Methods 9), with Smithson's 2001 conversion λ / (λ + df1 + df2 + 1).</summary>
    /// <param name="f">The observed F.</param>
    /// <param name="df1">Degrees of freedom of the numerator.</param>
    /// <param name="df2">Degrees of freedom of the denominator.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval; null where the effect is so large that it cannot be told from 1.</returns>
    public static Interval? Of(double f, double df1, double df2, double level)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        if (2 * f * df1 > LargestNoncentrality)
            return null;
        var tail = (1 - level) / 2;
        var lower = Noncentrality(f, df1, df2, 1 - tail);
        var upper = Noncentrality(f, df1, df2, tail);
        return lower is { } from && upper is { } to
            ? new Interval(Share(from, df1, df2), Share(to, df1, df2), level, "noncentral F")
            : null;
    }

    private static double Share(double noncentrality, double df1, double df2) => noncentrality / (noncentrality + df1 + df2 + 1);

    // The λ with P(F ≤ f | λ) = p, 0 where even λ = 0 gives less: bisection with secant steps (Illinois) on the normal scale,
    // where the probability is nearly a straight line in √λ.
    private static double? Noncentrality(double f, double df1, double df2, double p)
    {
        var target = StandardNormal.Quantile(p);
        double Excess(double root) => Normal(NoncentralF.Cdf(f, df1, df2, root * root)) - target;
        var (low, high) = (0.0, Math.Sqrt(f * df1) + 1);
        var atLow = Excess(low);
        if (atLow <= 0)
            return 0;
        var atHigh = Excess(high);
        while (atHigh > 0)
        {
            (low, atLow) = (high, atHigh);
            high *= 2;
            if (high * high > LargestNoncentrality)
                return null;
            atHigh = Excess(high);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            var next = (low * atHigh - high * atLow) / (atHigh - atLow);
            if (!(next > low && next < high))
                next = 0.5 * (low + high);
            var atNext = Excess(next);
            if (atNext == 0 || high - low <= 1e-13 * high)
                return next * next;
            if (atNext > 0)
            {
                (low, atLow) = (next, atNext);
                atHigh *= 0.5;
            }
            else
            {
                (high, atHigh) = (next, atNext);
                atLow *= 0.5;
            }
        }

        return null;
    }

    // Probabilities that round to 0 or 1 are far outside any bracket; their order is all that counts.
    private static double Normal(double probability) =>
        StandardNormal.Quantile(Math.Clamp(probability, 1e-300, 1 - 1e-16));
}
