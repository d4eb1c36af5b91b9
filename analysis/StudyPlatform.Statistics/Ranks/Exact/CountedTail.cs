namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>Tail probabilities by counting: every number of orders or signs is a whole number below 2^62, hence exact.</summary>
internal sealed class CountedTail
{
    private const ulong Limit = 1UL << 62;

    // Two million counts of eight bytes: 16 MB.
    private const long MaximumLength = 2_000_000;
    private readonly ulong[] _atMost;
    private readonly double _total;

    private CountedTail(ulong[] counts, ulong total)
    {
        for (var u = 1; u < counts.Length; u++)
            counts[u] += counts[u - 1];
        _atMost = counts;
        _total = total;
    }

    /// <summary>Counts the orders of two untied groups by their U, factor by factor of the Gaussian binomial coefficient (Harding 1984); null where the numbers get too large.</summary>
    public static CountedTail? MannWhitney(int smaller, int larger)
    {
        var length = (long)smaller * larger / 2 + 1;
        if (length > MaximumLength || Orders(smaller, larger) is not { } total)
            return null;
        var counts = new ulong[length];
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
        if (n >= 62)
            return null;
        var counts = new ulong[n * (n + 1) / 4 + 1];
        counts[0] = 1;
        for (var j = 1; j <= n; j++)
        {
            for (var v = counts.Length - 1; v >= j; v--)
                counts[v] += counts[v - j];
        }

        return new CountedTail(counts, 1UL << n);
    }

    /// <summary>P(X ≤ <paramref name="u"/>) for u from 0 to half of the maximum.</summary>
    public double Lower(long u) => _atMost[u] / _total;

    private static ulong? Orders(int smaller, int larger)
    {
        UInt128 total = 1;
        for (var i = 1; i <= smaller; i++)
        {
            total = total * (ulong)(larger + (long)i) / (ulong)i;
            if (total >= Limit)
                return null;
        }

        return (ulong)total;
    }
}
