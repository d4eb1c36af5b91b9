using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Ranks.Exact;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>
/// The location estimates that belong to the rank tests (Hodges and Lehmann 1963), with the interval of all values that
/// the test does not reject. The exact interval is R's; the asymptotic one is what R's root search tends to as its
/// tolerance goes to 0, and the estimate is the median in both cases. Memory is one copy of the data and time
/// O(n log n) an end: the pairs are counted in some ten passes, not stored.
/// </summary>
public static class HodgesLehmann
{
    /// <summary>By how much the first group lies above the second: the median of all differences between them.</summary>
    /// <returns>The result, or a refusal: NoData, ImpossibleValue, NoVariation, NoExactDistribution (exact was asked for, but there are ties), WrongOption.</returns>
    public static Outcome<HodgesLehmannResult> Shift(ReadOnlySpan<double> first, ReadOnlySpan<double> second, HodgesLehmannOptions? options = null)
    {
        options ??= new HodgesLehmannOptions();
        if ((Check(options) ?? Sample.Check(first, "the first group") ?? Sample.Check(second, "the second group")) is { } refusal)
            return refusal;
        var (x, y) = (Sample.Sorted(first), Sample.Sorted(second));
        if (x[0] == y[0] && x[^1] == y[^1] && x[0] == x[^1])
            return new Refusal(RefusalKind.NoVariation, "All values of both groups are equal: the difference has no interval.");

        // A shift other than the estimate's separates the groups: only ties within them remain.
        double n1 = x.Length, n2 = y.Length, n = n1 + n2;
        var within = RankComparison.Of(x, []).TieSum + RankComparison.Of(y, []).TieSum;
        var standardDeviation = Math.Sqrt(n1 * n2 / 12 * (n + 1 - within / (n * (n - 1))));
        var isUntied = RankComparison.Of(x, y).TiedValues == 0;
        var isSmall = Math.Max(x.Length, y.Length) < MannWhitneyU.ExactBelow;
        return Estimate(new PairwiseDifferences(x, y), 1, isUntied, isSmall, () => UntiedDistribution.MannWhitney(x.Length, y.Length), standardDeviation, options, []);
    }

    /// <summary>The centre of one sample, for example of paired differences: the median of its Walsh averages, also called pseudomedian. Zeros are left out, as in R.</summary>
    /// <returns>The result, or a refusal: NoData, ImpossibleValue, NoVariation (all values are zero), NoExactDistribution (exact was asked for, but there are ties or zeros), WrongOption.</returns>
    public static Outcome<HodgesLehmannResult> Location(ReadOnlySpan<double> values, HodgesLehmannOptions? options = null)
    {
        options ??= new HodgesLehmannOptions();
        if ((Check(options) ?? Sample.Check(values, "the sample")) is { } refusal)
            return refusal;
        var signed = SignedRanks.Of(values, ZeroRule.Wilcoxon);
        if (signed.Ranked == 0)
            return new Refusal(RefusalKind.NoVariation, "All values are zero: their centre has no interval.");
        var sorted = Array.FindAll(Sample.Sorted(values), value => value != 0);
        var warnings = new List<Warning>();
        if (signed.Zeros > 0)
            warnings.Add(new Warning(WarningKind.Zeros, $"{signed.Zeros} of the {signed.N} values are zero and were left out, as in the test."));

        double n = sorted.Length;
        var standardDeviation = Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24 - RankComparison.Of(sorted, []).TieSum / 48);
        var isUntied = signed is { Tied: 0, Zeros: 0 };
        return Estimate(new WalshSums(sorted), 2, isUntied, sorted.Length < WilcoxonSignedRank.ExactBelow, () => UntiedDistribution.SignedRank(sorted.Length), standardDeviation, options, warnings);
    }

    private static Refusal? Check(HodgesLehmannOptions options) => options.Distribution == DistributionChoice.ExactConditional
        ? new Refusal(RefusalKind.WrongOption, "A Hodges–Lehmann interval is exact or asymptotic: there is none that is exact given the ties.")
        : Sample.CheckLevel(options.Level);

    private static Outcome<HodgesLehmannResult> Estimate(
        PairwiseValues pairs,
        double divisor,
        bool isUntied,
        bool isSmall,
        Func<UntiedDistribution> distribution,
        double standardDeviation,
        HodgesLehmannOptions options,
        List<Warning> warnings)
    {
        if (!double.IsFinite(pairs.Lowest) || !double.IsFinite(pairs.Highest))
            return new Refusal(RefusalKind.ImpossibleValue, "The values are too far apart for their differences or sums to be numbers: rescale them.");
        if (options.Distribution == DistributionChoice.Exact && !isUntied)
            return new Refusal(RefusalKind.NoExactDistribution, "There are ties or zeros, and the exact distribution is for untied values: use the asymptotic interval.");
        var isExact = options.Distribution == DistributionChoice.Exact || (options.Distribution == DistributionChoice.Automatic && isUntied && isSmall);
        if (!isUntied && isSmall && options.Distribution == DistributionChoice.Automatic)
            warnings.Add(new Warning(WarningKind.Ties, "There are ties or zeros: the interval is approximate."));

        var end = isExact
            ? IntervalRank.Exact(distribution(), options)
            : IntervalRank.Asymptotic(pairs.Count, standardDeviation, options);
        if (end is not { } rank)
            return new Refusal(RefusalKind.NoExactDistribution, "The exact distribution for so many values is out of reach: use the asymptotic interval.");
        return new HodgesLehmannResult(
            pairs.Median() / divisor,
            Interval(pairs, divisor, rank, isExact, options, warnings),
            isExact ? NullDistribution.Exact : NullDistribution.Asymptotic,
            pairs.Count,
            warnings);
    }

    private static Interval? Interval(PairwiseValues pairs, double divisor, IntervalRank rank, bool isExact, HodgesLehmannOptions options, List<Warning> warnings)
    {
        if (rank.Level <= 0)
        {
            warnings.Add(new Warning(WarningKind.NoInterval, "There are too few values for an interval of any level."));
            return null;
        }

        if (rank.Level < options.Level)
            warnings.Add(new Warning(WarningKind.SmallSample, FormattableString.Invariant($"There are too few values for an interval of level {options.Level}: this one, the widest there is, has level {rank.Level:0.####}.")));
        return new Interval(
            options.Alternative == Alternative.Less ? double.NegativeInfinity : pairs.OfRank(rank.FromEnd) / divisor,
            options.Alternative == Alternative.Greater ? double.PositiveInfinity : pairs.OfRank(pairs.Count - rank.FromEnd + 1) / divisor,
            rank.Level,
            isExact ? "inverted exact rank test" : "inverted normal approximation of the rank test");
    }
}
