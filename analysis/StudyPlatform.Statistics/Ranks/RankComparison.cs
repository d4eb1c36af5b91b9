namespace StudyPlatform.Statistics.Ranks;

/// <summary>Two sorted samples laid side by side.</summary>
/// <param name="TwiceU">Twice the pairs in which the first sample's value is the larger, a tie counting half.</param>
/// <param name="TieSum">Σ (t³ − t) over the values that occur t times.</param>
/// <param name="TiedValues">Values that another value equals.</param>
internal readonly record struct RankComparison(long TwiceU, double TieSum, int TiedValues)
{
    /// <summary>One pass over both samples.</summary>
    /// <param name="first">In ascending order, finite.</param>
    /// <param name="second">In ascending order, finite.</param>
    public static RankComparison Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (twiceU, tieSum, tied) = (0L, 0.0, 0);
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            var value = j == second.Length || (i < first.Length && first[i] <= second[j]) ? first[i] : second[j];
            var (startOfFirst, below) = (i, j);
            while (i < first.Length && first[i] == value)
                i++;
            while (j < second.Length && second[j] == value)
                j++;
            twiceU += (i - startOfFirst) * ((long)below + j);
            double t = i - startOfFirst + (j - below);
            if (t > 1)
            {
                tieSum += t * (t * t - 1);
                tied += (int)t;
            }
        }

        return new RankComparison(twiceU, tieSum, tied);
    }
}
