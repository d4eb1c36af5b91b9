using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Quantiles and numbers in brief.</summary>
internal static class Quantile
{
    /// <summary>Hyndman and Fan 1996, type 7: linear between order statistics.</summary>
    /// <param name="sorted">In rising order, at least one.</param>
    /// <param name="p">In [0, 1].</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        var place = p * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>Null without a number. Sorts what it is given.</summary>
    public static NumberSummary? Summary(double[] values)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        var (mean, sd) = MeanAndSd(values);
        return new NumberSummary(
            values.Length, mean, sd, values[0], OfSorted(values, 0.05), OfSorted(values, 0.25), OfSorted(values, 0.5), OfSorted(values, 0.75), OfSorted(values, 0.95), values[^1]);
    }

    /// <summary>Mean, and standard deviation with n − 1 (two passes); the latter null for a single number.</summary>
    public static (double Mean, double? Sd) MeanAndSd(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        if (values.Count < 2)
            return (mean, null);
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return (mean, Math.Sqrt(squares / (values.Count - 1)));
    }
}
