using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>Two one-sided tests of equivalence (Schuirmann 1987, J. Pharmacokinetics and Biopharmaceutics 15, 657–680).</summary>
public static class EquivalenceTest
{
    /// <summary>Two independent means.</summary>
    /// <param name="first">Two or more finite values.</param>
    /// <param name="second">Two or more finite values.</param>
    /// <param name="lower">Smallest difference (first less second) that still counts as equivalent.</param>
    /// <param name="upper">Largest such difference.</param>
    /// <param name="alpha">Significance level of each test, in (0, 0.5).</param>
    public static Outcome<EquivalenceResult> Means(IReadOnlyList<double> first, IReadOnlyList<double> second, double lower, double upper, double alpha = 0.05)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (BoundsRefusal(lower, upper, alpha) is { } refusal)
            return refusal;
        if (SampleRefusal(first, "first sample") is { } bad)
            return bad;
        if (SampleRefusal(second, "second sample") is { } alsoBad)
            return alsoBad;

        var (mean1, variance1) = Moments(first);
        var (mean2, variance2) = Moments(second);
        double share1 = variance1 / first.Count, share2 = variance2 / second.Count, sum = share1 + share2;
        if (sum == 0)
            return new Refusal(RefusalKind.NoVariation, "Both samples have a single value each: their difference has no standard error.");
        // Welch and Satterthwaite, with the shares of the variance so that nothing overflows.
        var freedom = 1 / (share1 / sum * (share1 / sum) / (first.Count - 1) + share2 / sum * (share2 / sum) / (second.Count - 1));
        return ByT(EquivalenceMethod.Welch, mean1 - mean2, Math.Sqrt(sum), freedom, lower, upper, alpha, first.Count, second.Count, "difference of means");
    }

    /// <summary>The mean of paired differences, first less second.</summary>
    /// <inheritdoc cref="Means"/>
    public static Outcome<EquivalenceResult> Paired(IReadOnlyList<double> first, IReadOnlyList<double> second, double lower, double upper, double alpha = 0.05)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            return new Refusal(RefusalKind.LengthsDiffer, $"There are {first.Count} first and {second.Count} second values: pairs need as many of both.");
        if (BoundsRefusal(lower, upper, alpha) is { } refusal)
            return refusal;
        var differences = first.Zip(second, (a, b) => a - b).ToList();
        if (SampleRefusal(differences, "paired differences") is { } bad)
            return bad;

        var (mean, variance) = Moments(differences);
        return variance == 0
            ? new Refusal(RefusalKind.NoVariation, "All paired differences are the same: their mean has no standard error.")
            : ByT(
                EquivalenceMethod.PairedT, mean, Math.Sqrt(variance / differences.Count), differences.Count - 1, lower, upper, alpha,
                differences.Count, differences.Count, "mean difference");
    }

    /// <summary>The difference of two independent proportions.</summary>
    /// <param name="successes1">0 to <paramref name="trials1"/>.</param>
    /// <param name="trials1">1 or more.</param>
    /// <param name="successes2">0 to <paramref name="trials2"/>.</param>
    /// <param name="trials2">1 or more.</param>
    /// <param name="lower">Smallest difference that still counts as equivalent, above −1.</param>
    /// <param name="upper">Largest such difference, below 1.</param>
    /// <param name="alpha">Significance level of each test, in (0, 0.5).</param>
    /// <param name="method"><see cref="EquivalenceMethod.Score"/> or <see cref="EquivalenceMethod.Wald"/>.</param>
    public static Outcome<EquivalenceResult> Proportions(
        long successes1, long trials1, long successes2, long trials2, double lower, double upper, double alpha = 0.05,
        EquivalenceMethod method = EquivalenceMethod.Score)
    {
        if (method is not (EquivalenceMethod.Score or EquivalenceMethod.Wald))
            return new Refusal(RefusalKind.WrongOption, $"'{method}' is no test of proportions: choose Score or Wald.");
        if (BoundsRefusal(lower, upper, alpha) is { } refusal)
            return refusal;
        if (lower <= -1 || upper >= 1)
            return new Refusal(RefusalKind.WrongOption, $"The bounds {lower} and {upper} of a difference of proportions must lie between −1 and 1.");
        if (trials1 < 1 || trials2 < 1)
            return new Refusal(RefusalKind.NoData, "A proportion needs at least one trial in each sample.");
        if (successes1 < 0 || successes1 > trials1 || successes2 < 0 || successes2 > trials2)
            return new Refusal(RefusalKind.ImpossibleValue, $"{successes1} of {trials1} and {successes2} of {trials2} are not both counts of successes.");

        var proportions = new TwoProportions(successes1, trials1, successes2, trials2);
        return method == EquivalenceMethod.Wald
            ? Wald(proportions, lower, upper, alpha)
            : Score(proportions, lower, upper, alpha);
    }

    private static Outcome<EquivalenceResult> Wald(TwoProportions proportions, double lower, double upper, double alpha)
    {
        var error = proportions.ObservedError;
        if (error == 0)
            return new Refusal(RefusalKind.NoVariation, "Both observed proportions are 0 or 1: their difference has no standard error of this kind; take the score test.");
        var z = -StandardNormal.Quantile(alpha);
        var difference = proportions.Difference;
        var interval = new Interval(difference - z * error, difference + z * error, 1 - 2 * alpha, "Wald");
        return ByZ(EquivalenceMethod.Wald, proportions, (difference - lower) / error, (difference - upper) / error, interval, lower, upper, alpha);
    }

    private static Outcome<EquivalenceResult> Score(TwoProportions proportions, double lower, double upper, double alpha)
    {
        if (proportions.ScoreZ(lower) is not { } zLower || proportions.ScoreZ(upper) is not { } zUpper)
            return new Refusal(RefusalKind.NoVariation, "Nobody or everybody succeeded in both samples: a bound of 0 cannot be tested.");
        return ByZ(EquivalenceMethod.Score, proportions, zLower, zUpper, proportions.ScoreInterval(1 - 2 * alpha), lower, upper, alpha);
    }

    private static EquivalenceResult ByZ(
        EquivalenceMethod method, TwoProportions proportions, double zLower, double zUpper, Interval interval, double lower, double upper, double alpha)
    {
        var againstLower = new OneSidedTest(lower, zLower, null, StandardNormal.UpperTail(zLower));
        var againstUpper = new OneSidedTest(upper, zUpper, null, StandardNormal.UpperTail(-zUpper));
        return new EquivalenceResult(
            method, proportions.Trials1, proportions.Trials2, new EffectSize("difference of proportions", proportions.Difference, interval),
            againstLower, againstUpper, Math.Max(againstLower.P, againstUpper.P), alpha);
    }

    private static EquivalenceResult ByT(
        EquivalenceMethod method, double difference, double error, double freedom, double lower, double upper, double alpha, int n1, int n2, string name)
    {
        double tLower = (difference - lower) / error, tUpper = (difference - upper) / error;
        var againstLower = new OneSidedTest(lower, tLower, freedom, StudentT.UpperTail(tLower, freedom));
        var againstUpper = new OneSidedTest(upper, tUpper, freedom, StudentT.UpperTail(-tUpper, freedom));
        var half = -StudentT.Quantile(alpha, freedom) * error;
        var interval = new Interval(difference - half, difference + half, 1 - 2 * alpha, "t");
        return new EquivalenceResult(
            method, n1, n2, new EffectSize(name, difference, interval), againstLower, againstUpper, Math.Max(againstLower.P, againstUpper.P), alpha);
    }

    private static (double Mean, double Variance) Moments(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        // A constant sample has variance 0, whatever its mean rounds to.
        var variance = values.All(value => value == values[0]) ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return (mean, variance);
    }

    private static Refusal? BoundsRefusal(double lower, double upper, double alpha)
    {
        if (!(lower < upper) || !double.IsFinite(lower) || !double.IsFinite(upper))
            return new Refusal(RefusalKind.WrongOption, $"The lower bound {lower} must lie below the upper bound {upper}, and both be finite.");
        return alpha is > 0 and < 0.5
            ? null
            : new Refusal(RefusalKind.WrongOption, $"The significance level {alpha} is not between 0 and 0.5: give for example 0.05.");
    }

    private static Refusal? SampleRefusal(IReadOnlyList<double> values, string name)
    {
        if (values.Count < 2)
            return new Refusal(RefusalKind.TooFewRows, $"The {name} has {values.Count} values: a t test needs at least two.");
        return values.All(double.IsFinite)
            ? null
            : new Refusal(RefusalKind.ImpossibleValue, $"The {name} has a value that is not a finite number: leave it out.");
    }
}
