using StudyPlatform.Statistics.Ranks.Exact;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>
/// The Mann–Whitney U test, also called Wilcoxon's rank sum test (Mann and Whitney 1947): do two independent groups tend
/// to different values? Choice of distribution, tie and continuity correction are those of R's wilcox.test.
/// </summary>
public static class MannWhitneyU
{
    /// <summary>Groups of fewer values are tested exactly unless told otherwise, as in R.</summary>
    public const int ExactBelow = 50;

    /// <summary>Sorts both groups and compares them in one pass: O(n log n) time, one copy of the data.</summary>
    /// <param name="first">The group that U counts for; any order.</param>
    /// <param name="second">The other group.</param>
    /// <param name="options">Null for two sides and R's defaults.</param>
    /// <returns>The result, or a refusal: NoData, ImpossibleValue, NoVariation (all values equal), NoExactDistribution (exact was asked for, but there are ties or the groups are too large), WrongOption.</returns>
    public static Outcome<MannWhitneyResult> Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, MannWhitneyOptions? options = null)
    {
        options ??= new MannWhitneyOptions();
        if ((Sample.CheckLevel(options.Level) ?? Sample.Check(first, "the first group") ?? Sample.Check(second, "the second group")) is { } refusal)
            return refusal;
        var (x, y) = (Sample.Sorted(first), Sample.Sorted(second));
        if (x[0] == y[0] && x[^1] == y[^1] && x[0] == x[^1])
            return new Refusal(RefusalKind.NoVariation, "All values of both groups are equal: there are no ranks to compare.");

        var comparison = RankComparison.Of(x, y);
        return options.Distribution switch
        {
            DistributionChoice.Exact when comparison.TiedValues > 0 => new Refusal(
                RefusalKind.NoExactDistribution,
                $"{comparison.TiedValues} of the values are tied, and the exact distribution of U is for untied values: use the asymptotic test, or the one that is exact given the ties."),
            DistributionChoice.ExactConditional when comparison.TiedValues > 0 => GivenTies(x, y, comparison, options),
            DistributionChoice.Exact or DistributionChoice.ExactConditional => Exact(x.Length, y.Length, comparison, options),
            DistributionChoice.Automatic when comparison.TiedValues == 0 && x.Length < ExactBelow && y.Length < ExactBelow => Exact(x.Length, y.Length, comparison, options),
            _ => Asymptotic(x.Length, y.Length, comparison, options),
        };
    }

    private static Outcome<MannWhitneyResult> Exact(int n1, int n2, RankComparison comparison, MannWhitneyOptions options)
    {
        var distribution = UntiedDistribution.MannWhitney(n1, n2);
        var u = comparison.TwiceU / 2;
        var p = options.Alternative switch
        {
            Alternative.Greater => distribution.Upper(u),
            Alternative.Less => distribution.Lower(u),
            _ => distribution.TwoSided(u),
        };
        return p is { } value
            ? Result(n1, n2, comparison, options, null, value, NullDistribution.Exact)
            : new Refusal(RefusalKind.NoExactDistribution, $"The exact distribution of U for {n1} and {n2} values is out of reach: use the asymptotic test.");
    }

    private static Outcome<MannWhitneyResult> GivenTies(double[] x, double[] y, RankComparison comparison, MannWhitneyOptions options)
    {
        var twiceRanks = MidRanks.Twice([.. x, .. y]);
        var twiceRankSum = comparison.TwiceU + (long)x.Length * (x.Length + 1L);
        return ConditionalTail.RankSum(twiceRanks, x.Length, twiceRankSum, options.Alternative) is { } p
            ? Result(x.Length, y.Length, comparison, options, null, p, NullDistribution.ExactConditional)
            : new Refusal(RefusalKind.NoExactDistribution, $"The exact distribution given the ties of {x.Length} and {y.Length} values is out of reach: use the asymptotic test.");
    }

    private static MannWhitneyResult Asymptotic(double n1, double n2, RankComparison comparison, MannWhitneyOptions options)
    {
        var n = n1 + n2;
        var standardDeviation = Math.Sqrt(n1 * n2 / 12 * (n + 1 - comparison.TieSum / (n * (n - 1))));
        var (z, p) = NormalTail.Of(comparison.TwiceU / 2.0 - n1 * n2 / 2, standardDeviation, options.Alternative, options.ContinuityCorrection);
        return Result((int)n1, (int)n2, comparison, options, z, p, NullDistribution.Asymptotic);
    }

    private static MannWhitneyResult Result(int n1, int n2, RankComparison comparison, MannWhitneyOptions options, double? z, double p, NullDistribution distribution)
    {
        var u = comparison.TwiceU / 2.0;
        var commonLanguage = u / ((double)n1 * n2);
        var interval = PairwiseProbability.Interval(commonLanguage, n1, n2, options.Level);
        var warnings = new List<Warning>();
        if (distribution == NullDistribution.Asymptotic && options.Distribution == DistributionChoice.Automatic && n1 < ExactBelow && n2 < ExactBelow)
            warnings.Add(new Warning(WarningKind.Ties, $"{comparison.TiedValues} of the {n1 + n2} values are tied: p is approximate, since the exact distribution is for untied values."));
        return new MannWhitneyResult(
            u,
            z,
            Sample.Positive(p),
            options.Alternative,
            distribution,
            distribution == NullDistribution.Asymptotic && options.ContinuityCorrection,
            n1,
            n2,
            comparison.TiedValues,
            new EffectSize("rank-biserial correlation", 2 * commonLanguage - 1, interval with { Lower = 2 * interval.Lower - 1, Upper = 2 * interval.Upper - 1 }),
            new EffectSize("common-language effect size", commonLanguage, interval),
            warnings);
    }
}
