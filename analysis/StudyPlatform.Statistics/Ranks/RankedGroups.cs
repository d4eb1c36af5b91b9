using MathNet.Numerics.Random;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>Several groups by their distinct values: drawing them again then needs no sorting.</summary>
internal sealed class RankedGroups
{
    // For each group, the number of the distinct value of each of its values.
    private readonly int[][] _groups;
    private readonly int _distinct;

    private RankedGroups(int[][] groups, int distinct, int values)
    {
        _groups = groups;
        _distinct = distinct;
        Values = values;
    }

    /// <summary>All values.</summary>
    public int Values { get; }

    public static RankedGroups Of(IReadOnlyList<double[]> groups)
    {
        var pooled = groups.SelectMany(group => group).ToArray();
        var order = Enumerable.Range(0, pooled.Length).ToArray();
        Array.Sort(pooled, order);
        var numbers = new int[pooled.Length];
        var distinct = 0;
        for (var i = 0; i < pooled.Length; i++)
        {
            if (i > 0 && pooled[i] != pooled[i - 1])
                distinct++;
            numbers[order[i]] = distinct;
        }

        var ranked = new int[groups.Count][];
        var start = 0;
        for (var g = 0; g < ranked.Length; g++)
        {
            ranked[g] = numbers[start..(start + groups[g].Length)];
            start += groups[g].Length;
        }

        return new RankedGroups(ranked, distinct + 1, pooled.Length);
    }

    /// <summary>How often each group has each distinct value.</summary>
    public int[][] Counts() => Array.ConvertAll(_groups, group =>
    {
        var counts = new int[_distinct];
        foreach (var number in group)
            counts[number]++;
        return counts;
    });

    /// <summary>The same for groups drawn again, with replacement, each from itself.</summary>
    public int[][] Resample(RandomSource random) => Array.ConvertAll(_groups, group =>
    {
        var counts = new int[_distinct];
        for (var i = 0; i < group.Length; i++)
            counts[group[random.Next(group.Length)]]++;
        return counts;
    });

    /// <summary>The statistic, corrected for ties; null where all values are equal.</summary>
    public double? H(int[][] counts)
    {
        double n = Values;
        var (sums, ties) = Ranks(counts);
        var withoutTies = 1 - ties / (n * n * n - n);
        if (!(withoutTies > 0) || ties >= n * n * n - n)
            return null;
        var spread = 0.0;
        for (var g = 0; g < sums.Length; g++)
        {
            // About the mean, so that large ranks do not cancel.
            var deviation = sums[g] - _groups[g].Length * (n + 1) / 2;
            spread += deviation * deviation / _groups[g].Length;
        }

        return 12 * spread / (n * (n + 1)) / withoutTies;
    }

    public double[] MeanRanks(int[][] counts)
    {
        var (sums, _) = Ranks(counts);
        return [.. sums.Select((sum, g) => sum / _groups[g].Length)];
    }

    private (double[] Sums, double Ties) Ranks(int[][] counts)
    {
        var sums = new double[counts.Length];
        var (ties, below) = (0.0, 0.0);
        for (var value = 0; value < _distinct; value++)
        {
            var here = 0.0;
            foreach (var group in counts)
                here += group[value];
            var rank = below + (here + 1) / 2;
            for (var g = 0; g < counts.Length; g++)
                sums[g] += counts[g][value] * rank;
            ties += here * (here * here - 1);
            below += here;
        }

        return (sums, ties);
    }
}
