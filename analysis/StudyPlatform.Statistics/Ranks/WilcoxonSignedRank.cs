using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Ranks.Exact;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>
/// The Wilcoxon signed rank test (Wilcoxon 1945): do paired differences tend to one side of zero? Choice of distribution,
/// tie and continuity correction are those of R's wilcox.test with paired = TRUE.
/// </summary>
public static class WilcoxonSignedRank
{
    /// <summary>Fewer differences than these are tested exactly unless told otherwise, as in R.</summary>
    public const int ExactBelow = 50;

    /// <summary>Tests x − y, pair by pair.</summary>
    /// <returns>As <see cref="Test(ReadOnlySpan{double}, WilcoxonOptions?)"/>, or LengthsDiffer.</returns>
    public static Outcome<WilcoxonResult> Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y, WilcoxonOptions? options = null)
    {
        if (x.Length != y.Length)
            return new Refusal(RefusalKind.LengthsDiffer, $"There are {x.Length} values of x and {y.Length} of y: give one of each a pair.");
        if ((Sample.Check(x, "x") ?? Sample.Check(y, "y")) is { } refusal)
            return refusal;
        var differences = new double[x.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = x[i] - y[i];
        return Test(differences, options);
    }

    /// <summary>Tests differences: O(n log n) time, one copy of the data.</summary>
    /// <param name="differences">In any order; two are tied only when they are equal to the last bit.</param>
    /// <param name="options">Null for two sides and R's defaults.</param>
    /// <returns>The result, or a refusal: NoData, ImpossibleValue, NoVariation (all differences are zero), NoExactDistribution (exact was asked for, but there are ties or zeros, or the differences are too many), WrongOption.</returns>
    public static Outcome<WilcoxonResult> Test(ReadOnlySpan<double> differences, WilcoxonOptions? options = null)
    {
        options ??= new WilcoxonOptions();
        if ((Sample.CheckLevel(options.Level) ?? Sample.Check(differences, "the sample of differences")) is { } refusal)
            return refusal;
        var signed = SignedRanks.Of(differences, options.Zeros);
        if (signed.Ranked == 0)
            return new Refusal(RefusalKind.NoVariation, "All differences are zero: there is no sign to test.");

        var isUntied = signed is { Tied: 0, Zeros: 0 };
        return options.Distribution switch
        {
            DistributionChoice.Exact when !isUntied => new Refusal(
                RefusalKind.NoExactDistribution,
                $"{signed.Tied} of the differences are tied and {signed.Zeros} are zero, and the exact distribution of V is for neither: use the asymptotic test, or the one that is exact given the ties."),
            DistributionChoice.ExactConditional when !isUntied => GivenTies(differences, signed, options),
            DistributionChoice.Exact or DistributionChoice.ExactConditional => Exact(signed, options),
            DistributionChoice.Automatic when isUntied && signed.Ranked < ExactBelow => Exact(signed, options),
            _ => Asymptotic(signed, options),
        };
    }

    private static Outcome<WilcoxonResult> Exact(SignedRanks signed, WilcoxonOptions options)
    {
        var distribution = UntiedDistribution.SignedRank(signed.Ranked);
        var v = signed.TwiceV / 2;
        var p = options.Alternative switch
        {
            Alternative.Greater => distribution.Upper(v),
            Alternative.Less => distribution.Lower(v),
            _ => distribution.TwoSided(v),
        };
        return p is { } value
            ? Result(signed, options, null, value, NullDistribution.Exact)
            : new Refusal(RefusalKind.NoExactDistribution, $"The exact distribution of V for {signed.Ranked} differences is out of reach: use the asymptotic test.");
    }

    private static Outcome<WilcoxonResult> GivenTies(ReadOnlySpan<double> differences, SignedRanks signed, WilcoxonOptions options) =>
        ConditionalTail.SignedRank(SignedRanks.TwiceRanks(differences, options.Zeros), signed.TwiceV, options.Alternative) is { } p
            ? Result(signed, options, null, p, NullDistribution.ExactConditional)
            : new Refusal(RefusalKind.NoExactDistribution, $"The exact distribution given the ties of {signed.Ranked} differences is out of reach: use the asymptotic test.");

    private static WilcoxonResult Asymptotic(SignedRanks signed, WilcoxonOptions options)
    {
        var (z, p) = NormalTail.Of(signed.TwiceV / 2.0 - signed.TotalOfRanks / 2, signed.StandardDeviation, options.Alternative, options.ContinuityCorrection);
        return Result(signed, options, z, p, NullDistribution.Asymptotic);
    }

    private static WilcoxonResult Result(SignedRanks signed, WilcoxonOptions options, double? z, double p, NullDistribution distribution)
    {
        var warnings = new List<Warning>();
        if (signed.Zeros > 0)
        {
            var fate = options.Zeros == ZeroRule.Pratt ? "were ranked and then left out (Pratt)" : "were left out before ranking (Wilcoxon)";
            warnings.Add(new Warning(WarningKind.Zeros, $"{signed.Zeros} of the {signed.N} differences are zero and {fate}."));
        }

        if (signed.Tied > 0 && distribution == NullDistribution.Asymptotic && options.Distribution == DistributionChoice.Automatic && signed.Ranked < ExactBelow)
            warnings.Add(new Warning(WarningKind.Ties, $"{signed.Tied} of the differences are tied: p is approximate, since the exact distribution is for untied ones."));

        var positive = signed.Positive + signed.Zeros / 2.0;
        return new WilcoxonResult(
            signed.TwiceV / 2.0,
            z,
            Sample.Positive(p),
            options.Alternative,
            distribution,
            distribution == NullDistribution.Asymptotic && options.ContinuityCorrection,
            options.Zeros,
            signed.N,
            signed.Zeros,
            signed.Tied,
            RankBiserial(signed, options.Level, warnings),
            new EffectSize("share of positive differences", positive / signed.N, Wilson.Interval(positive, signed.N, options.Level)),
            warnings);
    }

    private static EffectSize RankBiserial(SignedRanks signed, double level, List<Warning> warnings)
    {
        var value = (signed.TwiceV - signed.TotalOfRanks) / signed.TotalOfRanks;
        if (Math.Abs(value) >= 1)
        {
            warnings.Add(new Warning(WarningKind.NoInterval, "All differences have one sign: the rank-biserial correlation has no interval."));
            return new EffectSize("matched-pairs rank-biserial correlation", value, null);
        }

        // The standard error is that of the null hypothesis, where Fisher's z and r have the same slope.
        var margin = StandardNormal.Quantile((1 + level) / 2) * 2 * signed.StandardDeviation / signed.TotalOfRanks;
        var interval = new Interval(Math.Tanh(Math.Atanh(value) - margin), Math.Tanh(Math.Atanh(value) + margin), level, "Fisher's z with the standard error under the null hypothesis");
        return new EffectSize("matched-pairs rank-biserial correlation", value, interval);
    }
}
