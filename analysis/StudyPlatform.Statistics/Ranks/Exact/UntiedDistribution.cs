namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>The exact distribution under the null hypothesis, without ties, of Mann and Whitney's U or Wilcoxon's V: counted where the counts fit 126 bits, by <see cref="ContourTail"/> beyond.</summary>
internal sealed class UntiedDistribution
{
    // Above this size of the smaller group, or of signed ranks, one probability takes more than some seconds.
    private const int MaximumSize = 200_000;
    private readonly GeneratingFunction _function;
    private readonly CountedTail? _counted;
    private readonly bool _isInReach;

    private UntiedDistribution(GeneratingFunction function, CountedTail? counted, bool isInReach)
    {
        _function = function;
        _counted = counted;
        _isInReach = isInReach;
    }

    /// <summary>The largest value; the smallest is 0, and the distribution is symmetric.</summary>
    public long Maximum => _function.Maximum;

    public static UntiedDistribution MannWhitney(int n1, int n2)
    {
        var (smaller, larger) = (Math.Min(n1, n2), Math.Max(n1, n2));
        return new UntiedDistribution(new MannWhitneyGeneratingFunction(smaller, larger), CountedTail.MannWhitney(smaller, larger), smaller <= MaximumSize);
    }

    public static UntiedDistribution SignedRank(int n) =>
        new(new SignedRankGeneratingFunction(n), CountedTail.SignedRank(n), n <= MaximumSize);

    /// <summary>P(X ≤ <paramref name="value"/>), also far into the tail; null where it is out of reach.</summary>
    public double? Lower(long value)
    {
        if (value < 0)
            return 0;
        if (value >= Maximum)
            return 1;
        return value <= Maximum / 2 ? Half(value) : 1 - Half(Maximum - value - 1);
    }

    /// <summary>P(X ≥ <paramref name="value"/>), also far into the tail; null where it is out of reach.</summary>
    public double? Upper(long value) => Lower(Maximum - value);

    /// <summary>Twice the smaller tail, at most 1; null where it is out of reach.</summary>
    public double? TwoSided(long value) => Lower(Math.Min(value, Maximum - value)) is { } tail ? Math.Min(1, 2 * tail) : null;

    /// <summary>The smallest value x with P(X ≤ x) ≥ <paramref name="probability"/>, which lies in (0, 1); null where it is out of reach.</summary>
    public long? Quantile(double probability)
    {
        // A probability that is met up to rounding is met.
        var threshold = probability * (1 - 1e-13);
        var (below, met) = (-1L, Maximum);
        while (met - below > 1)
        {
            var middle = below + (met - below) / 2;
            if (Lower(middle) is not { } lower)
                return null;
            if (lower >= threshold)
                met = middle;
            else
                below = middle;
        }

        return met;
    }

    private double? Half(long value)
    {
        if (_counted is not null)
            return _counted.Lower(value);
        return _isInReach ? ContourTail.Lower(_function, value) : null;
    }
}
