using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>McNemar's test (McNemar 1947): is one of two yes-or-no outcomes of the same people the more frequent?</summary>
public static class McNemar
{
    /// <summary>Counts the discordant pairs and tests them.</summary>
    /// <returns>As <see cref="Test(long, long, McNemarMethod, double)"/>, or LengthsDiffer.</returns>
    public static Outcome<McNemarResult> Test(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second, McNemarMethod method = McNemarMethod.Exact, double level = 0.95)
    {
        if (first.Length != second.Length)
            return new Refusal(RefusalKind.LengthsDiffer, $"There are {first.Length} first outcomes and {second.Length} second ones: give one of each a pair.");
        var (onlyFirst, onlySecond) = (0L, 0L);
        for (var i = 0; i < first.Length; i++)
        {
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }

        return Test(onlyFirst, onlySecond, method, level);
    }

    /// <param name="onlyFirst">Pairs in which only the first is true.</param>
    /// <param name="onlySecond">Pairs in which only the second is true.</param>
    /// <param name="method">Where p comes from.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The result, or a refusal: NoVariation (no discordant pair), ImpossibleValue (a negative count), WrongOption.</returns>
    public static Outcome<McNemarResult> Test(long onlyFirst, long onlySecond, McNemarMethod method = McNemarMethod.Exact, double level = 0.95)
    {
        if (level is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The confidence level {level} is outside (0, 1): choose for example 0.95.");
        if (onlyFirst < 0 || onlySecond < 0)
            return new Refusal(RefusalKind.ImpossibleValue, $"Of {onlyFirst} and {onlySecond} discordant pairs one number is negative.");
        var discordant = onlyFirst + onlySecond;
        if (discordant == 0)
            return new Refusal(RefusalKind.NoVariation, "Both outcomes agree in every pair: there is nothing to compare.");

        var difference = Math.Abs((double)onlyFirst - onlySecond);
        var corrected = method == McNemarMethod.ContinuityCorrected && difference > 0 ? difference - 1 : difference;
        double? chiSquared = method == McNemarMethod.Exact ? null : corrected * corrected / discordant;
        var p = chiSquared is { } statistic
            ? ChiSquared.UpperTail(statistic, 1)
            : 2 * Binomial.Cdf(Math.Min(onlyFirst, onlySecond), discordant, 0.5);
        var share = ClopperPearson.Interval(onlyFirst, discordant, level);
        var interval = new Interval(share.Lower / (1 - share.Lower), share.Upper / (1 - share.Upper), level, "Clopper–Pearson interval of the discordant pairs");
        return new McNemarResult(
            onlyFirst,
            onlySecond,
            chiSquared,
            Math.Clamp(p, double.Epsilon, 1),
            method,
            onlySecond == 0 ? null : new EffectSize("odds ratio", (double)onlyFirst / onlySecond, interval),
            interval);
    }
}
