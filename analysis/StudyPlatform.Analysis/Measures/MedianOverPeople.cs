using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>
/// The median with the interval between two order statistics that holds for any continuous distribution (Conover 1999,
/// Practical Nonparametric Statistics, section 3.2): the narrowest symmetric one that is sure enough.
/// </summary>
internal static class MedianOverPeople
{
    public const string Method = "order statistics";

    /// <summary>Null without a value; without an interval where they are too few for one. Sorts what it is given.</summary>
    public static Estimate? Of(double[] values, double confidence)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        var median = Quantile.OfSorted(values, 0.5);
        // Coverage of [x(rank), x(n+1−rank)] is 1 − 2 P(B ≤ rank − 1), B binomial with n and a half.
        var (low, high) = (0, values.Length / 2);
        while (low < high)
        {
            var rank = (low + high + 1) / 2;
            if (2 * Binomial.Cdf(rank - 1, values.Length, 0.5) <= 1 - confidence)
                low = rank;
            else
                high = rank - 1;
        }

        return new Estimate(median, low == 0 ? null : new Interval(values[low - 1], values[^low], confidence, Method));
    }
}
