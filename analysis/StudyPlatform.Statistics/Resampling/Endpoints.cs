using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>The ends of a bootstrap interval from sorted resampled statistics.</summary>
internal static class Endpoints
{
    public static Interval? Of(
        BootstrapInterval kind, double[] sorted, double estimate, double acceleration, double level, List<Warning> warnings)
    {
        double lower = (1 - level) / 2, upper = (1 + level) / 2;
        switch (kind)
        {
            case BootstrapInterval.Percentile:
                return new Interval(Quantile(sorted, lower, warnings), Quantile(sorted, upper, warnings), level, "percentile bootstrap");
            case BootstrapInterval.Basic:
                return new Interval(
                    2 * estimate - Quantile(sorted, upper, warnings), 2 * estimate - Quantile(sorted, lower, warnings), level, "basic bootstrap");
            case BootstrapInterval.BiasCorrectedAccelerated:
                var below = sorted.Count(value => value < estimate);
                if (below == 0 || below == sorted.Length || !double.IsFinite(acceleration))
                {
                    warnings.Add(new Warning(WarningKind.NoInterval, "The estimate lies outside its own resamples, or is undefined without one unit: the interval cannot be corrected for bias and acceleration; take the percentile interval."));
                    return null;
                }

                var z = StandardNormal.Quantile(lower);
                var bias = StandardNormal.Quantile((double)below / sorted.Length);
                if (Corrected(z, bias, acceleration) is not { } from || Corrected(-z, bias, acceleration) is not { } to)
                {
                    warnings.Add(new Warning(WarningKind.NoInterval, "The statistic is too skewed for the interval that corrects for bias and acceleration; take the percentile interval."));
                    return null;
                }

                return new Interval(Quantile(sorted, from, warnings), Quantile(sorted, to, warnings), level, "BCa bootstrap");
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of bootstrap interval.");
        }
    }

    // Φ(z₀ + (z₀ + z) / (1 − a(z₀ + z))), defined while the denominator is positive.
    private static double? Corrected(double z, double bias, double acceleration)
    {
        var sum = bias + z;
        var denominator = 1 - acceleration * sum;
        return denominator > 0 ? StandardNormal.Cdf(bias + sum / denominator) : null;
    }

    // The (R + 1)p-th order statistic, interpolated on the normal scale (Davison and Hinkley 1997, equation 5.8).
    private static double Quantile(double[] sorted, double probability, List<Warning> warnings)
    {
        var count = sorted.Length;
        var rank = (count + 1) * probability;
        var k = (int)Math.Floor(rank + 1e-9 * rank);
        if (k < 1 || k >= count)
        {
            if (rank < 1 || rank > count)
                warnings.Add(new Warning(WarningKind.SmallSample, $"An end of the interval is the most extreme of {count} resamples: take more of them."));
            return k < 1 ? sorted[0] : sorted[^1];
        }

        if (Math.Abs(rank - k) <= 1e-9 * rank)
            return sorted[k - 1];
        var left = StandardNormal.Quantile(k / (count + 1.0));
        var right = StandardNormal.Quantile((k + 1) / (count + 1.0));
        return sorted[k - 1] + (StandardNormal.Quantile(probability) - left) / (right - left) * (sorted[k] - sorted[k - 1]);
    }
}
