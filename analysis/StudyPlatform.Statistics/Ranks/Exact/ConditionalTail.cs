using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>
/// Exact permutation distributions of ranks with ties, by adding one rank after another (the shift algorithm of Streitberg
/// and Röhmel 1986). All terms are positive, so that the tails keep their relative precision. Two-sided p is the
/// probability of a sum at least as far from its mean, as these distributions need not be symmetric.
/// </summary>
internal static class ConditionalTail
{
    // Keeps the counts below the largest double.
    private const int MaximumRanks = 1000;

    // Some two seconds, and up to 80 MB for the sums.
    private const long MaximumAdditions = 2_000_000_000;
    private const long MaximumCells = 10_000_000;

    /// <summary>p of the sum of the ranks of a group drawn from all, or null where it is out of reach.</summary>
    /// <param name="ranks">Doubled midranks of all values.</param>
    /// <param name="size">The size of the group.</param>
    /// <param name="sum">The sum of its doubled midranks.</param>
    /// <param name="alternative">The side.</param>
    public static double? RankSum(long[] ranks, int size, long sum, Alternative alternative)
    {
        var total = ranks.Sum();
        if (2 * size > ranks.Length)
            return RankSum(ranks, ranks.Length - size, total - sum, Opposite(alternative));
        var largest = ranks.OrderDescending().Take(size).Sum();
        if (ranks.Length > MaximumRanks || (size + 1) * (largest + 1) > MaximumCells || ranks.Length * (size + 1) * (largest + 1) > MaximumAdditions)
            return null;
        var counts = new double[size + 1][];
        for (var k = 0; k <= size; k++)
            counts[k] = new double[largest + 1];
        counts[0][0] = 1;
        for (var done = 0; done < ranks.Length; done++)
        {
            var rank = (int)ranks[done];
            for (var k = Math.Min(size, done + 1); k >= 1; k--)
                Add(counts[k - 1].AsSpan(0, counts[k].Length - Math.Min(rank, counts[k].Length)), counts[k].AsSpan(Math.Min(rank, counts[k].Length)));
        }

        return Tail(counts[size], sum, (long)size * total, ranks.Length, alternative);
    }

    /// <summary>p of the sum of the positive ranks where each sign is equally likely, or null where it is out of reach.</summary>
    /// <param name="ranks">Doubled midranks of the differences other than zero.</param>
    /// <param name="sum">The sum of the positive ones.</param>
    /// <param name="alternative">The side.</param>
    public static double? SignedRank(long[] ranks, long sum, Alternative alternative)
    {
        var total = ranks.Sum();
        if (ranks.Length > MaximumRanks || total >= MaximumCells || ranks.Length * total > MaximumAdditions)
            return null;
        var counts = new double[total + 1];
        counts[0] = 1;
        var reached = 0L;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var v = reached; v >= rank; v--)
                counts[v] += counts[v - rank];
        }

        return Tail(counts, sum, total, 2, alternative);
    }

    private static void Add(ReadOnlySpan<double> from, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }

    // The mean of the sum is numerator/denominator.
    private static double Tail(double[] counts, long sum, long numerator, long denominator, Alternative alternative)
    {
        var (tail, all) = (0.0, 0.0);
        var distance = Math.Abs(sum * denominator - numerator);
        for (var value = 0L; value < counts.Length; value++)
        {
            all += counts[value];
            var isAsExtreme = alternative switch
            {
                Alternative.Greater => value >= sum,
                Alternative.Less => value <= sum,
                _ => Math.Abs(value * denominator - numerator) >= distance,
            };
            if (isAsExtreme)
                tail += counts[value];
        }

        return Math.Min(1, tail / all);
    }

    private static Alternative Opposite(Alternative alternative) => alternative switch
    {
        Alternative.Less => Alternative.Greater,
        Alternative.Greater => Alternative.Less,
        _ => alternative,
    };
}
