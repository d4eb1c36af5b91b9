using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The Kruskal–Wallis test (Kruskal and Wallis 1952): do several independent groups tend to different values? As R's kruskal.test.</summary>
public static class KruskalWallis
{
    /// <param name="groups">The values of each group, at least two groups, each with at least one value.</param>
    /// <param name="bootstrap">How the interval of the effect size is made; null for the defaults.</param>
    /// <returns>The result, or a refusal: OneGroup, NoData (an empty group), ImpossibleValue, NoVariation (all values equal), WrongOption.</returns>
    public static Outcome<KruskalWallisResult> Test(IReadOnlyList<double[]> groups, BootstrapOptions? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        bootstrap ??= new BootstrapOptions();
        if (PercentileBootstrap.Check(bootstrap) is { } wrong)
            return wrong;
        if (groups.Count < 2)
            return new Refusal(RefusalKind.OneGroup, "There is only one group: the Kruskal–Wallis test compares two or more.");
        for (var g = 0; g < groups.Count; g++)
        {
            if (Sample.Check(groups[g], $"group {g + 1}") is { } refusal)
                return refusal;
        }

        var ranked = RankedGroups.Of(groups);
        var counts = ranked.Counts();
        if (ranked.H(counts) is not { } h)
            return new Refusal(RefusalKind.NoVariation, "All values of all groups are equal: there are no ranks to compare.");

        double n = ranked.Values;
        var warnings = new List<Warning>();
        if (groups.Any(group => group.Length < 5))
            warnings.Add(new Warning(WarningKind.SmallSample, "A group has fewer than five values: the chi-squared approximation is rough."));
        var interval = PercentileBootstrap.Interval(bootstrap, random => ranked.H(ranked.Resample(random)) / (n - 1), warnings);
        return new KruskalWallisResult(
            h,
            groups.Count - 1,
            Sample.Positive(ChiSquared.UpperTail(h, groups.Count - 1)),
            [.. groups.Select(group => group.Length)],
            ranked.MeanRanks(counts),
            new EffectSize("rank epsilon squared", h / (n - 1), interval),
            warnings);
    }
}
