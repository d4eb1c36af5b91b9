namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>Tail probabilities by counting: every number of orders or signs is a whole number below 2^126, hence exact.</summary>
internal sealed class CountedTail
{
    // 64 untied values in each group, or 125 signed ranks.
    private static readonly UInt128 Limit = UInt128.One << 126;

    // Two million counts of sixteen bytes: 32 MB.
    private const long MaximumLength = 2_000_000;
    private readonly UInt128[] _atMost;
    private readonly double _total;

    private CountedTail(UInt128[] counts, UInt128 total)
    {
        for (var u = 1; u < counts.Length; u++)
            counts[u] += counts[u - 1];
        _atMost = counts;
        _total = (double)total;
    }

    /// <summary>Counts the orders of two untied groups by their U, factor by factor of the Gaussian binomial coefficient (Harding 1984); null where the numbers get too large.</summary>
    public static CountedTail? MannWhitney(int smaller, int larger)
    {
        var length = (long)smaller * larger / 2 + 1;
        if (length > MaximumLength || Orders(smaller, larger) is not { } total)
            return null;
        var counts = new UInt128[length];
        counts[0] = 1;
        for (var i = 1; i <= smaller; i++)
        {
            for (var u = i; u < counts.Length; u++)
                counts[u] += counts[u - i];
            for (var u = counts.Length - 1; u >= larger + i; u--)
                counts[u] -= counts[u - larger - i];
        }

        return new CountedTail(counts, total);
    }

    /// <summary>Counts the signs of n untied ranks by the sum of the positive ones; null where the numbers get too large.</summary>
    public static CountedTail? SignedRank(int n)
    {
        if (n >= 126)
            return null;
        var counts = new UInt128[n * (n + 1) / 4 + 1];
        counts[0] = 1;
        for (var j = 1; j <= n; j++)
        {
            for (var v = counts.Length - 1; v >= j; v--)
                counts[v] += counts[v - j];
        }

        return new CountedTail(counts, UInt128.One << n);
    }

    /// <summary>P(X ≤ <paramref name="u"/>) for u from 0 to half of the maximum.</summary>
    public double Lower(long u) => (double)_atMost[u] / _total;

    private static UInt128? Orders(int smaller, int larger)
    {
        // Below the limit, times a size below 2^31, does not always fit 128 bits; its quotient by i does.
        var total = UInt128.One;
        for (var i = 1; i <= smaller; i++)
        {
            var (whole, rest) = UInt128.DivRem(total, (ulong)i);
            var factor = (ulong)(larger + (long)i);
            if (whole > Limit / factor)
                return null;
            total = whole * factor + rest * factor / (ulong)i;
            if (total >= Limit)
                return null;
        }

        return total;
    }
}
