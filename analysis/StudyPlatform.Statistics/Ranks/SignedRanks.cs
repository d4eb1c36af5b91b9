namespace StudyPlatform.Statistics.Ranks;

/// <summary>What the signed rank test needs to know of the differences.</summary>
/// <param name="N">All differences.</param>
/// <param name="Zeros">Those of zero.</param>
/// <param name="Positive">Those above zero.</param>
/// <param name="Tied">Those other than zero whose size another one has.</param>
/// <param name="TwiceV">Twice the sum of the positive ranks.</param>
/// <param name="TotalOfRanks">The sum of the ranks of all differences other than zero.</param>
/// <param name="StandardDeviation">Of V under the null hypothesis, given the ties.</param>
internal sealed record SignedRanks(int N, int Zeros, int Positive, int Tied, long TwiceV, double TotalOfRanks, double StandardDeviation)
{
    public int Ranked => N - Zeros;

    /// <summary>
    /// A positive difference outranks the negative ones that are smaller, and the positive ones up to itself: V is the U of
    /// the positive sizes against the negative ones plus p(p+1)/2.
    /// </summary>
    public static SignedRanks Of(ReadOnlySpan<double> differences, ZeroRule rule)
    {
        var (above, below) = Sizes(differences);
        var comparison = RankComparison.Of(above, below);
        double n = differences.Length;
        var zeros = differences.Length - above.Length - below.Length;
        double rankedZeros = rule == ZeroRule.Pratt ? zeros : 0;
        var ranked = n - zeros + rankedZeros;
        var variance = (ranked * (ranked + 1) * (2 * ranked + 1) - rankedZeros * (rankedZeros + 1) * (2 * rankedZeros + 1)) / 24 - comparison.TieSum / 48;
        return new SignedRanks(
            differences.Length,
            zeros,
            above.Length,
            comparison.TiedValues,
            comparison.TwiceU + (above.Length + 1L + 2 * (long)rankedZeros) * above.Length,
            (ranked * (ranked + 1) - rankedZeros * (rankedZeros + 1)) / 2,
            Math.Sqrt(variance));
    }

    /// <summary>Doubled midranks of the differences other than zero.</summary>
    public static long[] TwiceRanks(ReadOnlySpan<double> differences, ZeroRule rule)
    {
        var (above, below) = Sizes(differences);
        var ranks = MidRanks.Twice([.. above, .. below]);
        var rankedZeros = rule == ZeroRule.Pratt ? differences.Length - ranks.Length : 0;
        return Array.ConvertAll(ranks, rank => rank + 2L * rankedZeros);
    }

    private static (double[] Above, double[] Below) Sizes(ReadOnlySpan<double> differences)
    {
        var (positive, negative) = (0, 0);
        foreach (var difference in differences)
        {
            positive += difference > 0 ? 1 : 0;
            negative += difference < 0 ? 1 : 0;
        }

        var (above, below) = (new double[positive], new double[negative]);
        foreach (var difference in differences)
        {
            if (difference > 0)
                above[--positive] = difference;
            else if (difference < 0)
                below[--negative] = -difference;
        }

        Array.Sort(above);
        Array.Sort(below);
        return (above, below);
    }
}
