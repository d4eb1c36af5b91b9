using System.Numerics;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>Null distributions by going through all cases, or by counting in whole numbers without limit.</summary>
internal static class BruteForce
{
    /// <summary>How many of the orders of n1 + n2 untied values have each U, one by one.</summary>
    public static int[] MannWhitney(int n1, int n2)
    {
        var counts = new int[n1 * n2 + 1];
        for (var chosen = 0U; chosen < 1U << (n1 + n2); chosen++)
        {
            if (BitOperations.PopCount(chosen) != n1)
                continue;
            var (u, below) = (0, 0);
            for (var i = 0; i < n1 + n2; i++)
            {
                if ((chosen >> i & 1) == 1)
                    u += below;
                else
                    below++;
            }

            counts[u]++;
        }

        return counts;
    }

    /// <summary>How many of the signs of n untied ranks have each V, one by one.</summary>
    public static int[] SignedRank(int n)
    {
        var counts = new int[n * (n + 1) / 2 + 1];
        for (var signs = 0U; signs < 1U << n; signs++)
        {
            var v = 0;
            for (var i = 0; i < n; i++)
                v += (signs >> i & 1) == 1 ? i + 1 : 0;
            counts[v]++;
        }

        return counts;
    }

    /// <summary>P(U ≤ u) for u up to half of the maximum, each to the last bit.</summary>
    public static double[] MannWhitneyLower(int n1, int n2)
    {
        var counts = new BigInteger[n1 * n2 / 2 + 1];
        counts[0] = 1;
        var total = BigInteger.One;
        for (var i = 1; i <= n1; i++)
        {
            total = total * (n2 + i) / i;
            for (var u = i; u < counts.Length; u++)
                counts[u] += counts[u - i];
            for (var u = counts.Length - 1; u >= n2 + i; u--)
                counts[u] -= counts[u - n2 - i];
        }

        return Cumulated(counts, total);
    }

    /// <summary>P(V ≤ v) for v up to half of the maximum, each to the last bit.</summary>
    public static double[] SignedRankLower(int n)
    {
        var counts = new BigInteger[n * (n + 1) / 4 + 1];
        counts[0] = 1;
        for (var j = 1; j <= n; j++)
        {
            for (var v = counts.Length - 1; v >= j; v--)
                counts[v] += counts[v - j];
        }

        return Cumulated(counts, BigInteger.One << n);
    }

    private static double[] Cumulated(BigInteger[] counts, BigInteger total)
    {
        var lower = new double[counts.Length];
        var sum = BigInteger.Zero;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i];

            // 64 bits of the quotient, then the power of two that was taken off.
            var shift = (int)Math.Max(0, 64 + total.GetBitLength() - sum.GetBitLength());
            lower[i] = Math.ScaleB((double)((sum << shift) / total), -shift);
        }

        return lower;
    }
}
