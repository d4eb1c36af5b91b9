using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The Friedman test (Friedman 1937): do the same people's values under several treatments tend to differ? As R's friedman.test.</summary>
public static class Friedman
{
    /// <param name="blocks">One row a person or block, one value a treatment.</param>
    /// <param name="bootstrap">How the interval of Kendall's W is made; null for the defaults.</param>
    /// <returns>The result, or a refusal: NoData, OneGroup (a single treatment), LengthsDiffer, ImpossibleValue, NoVariation (every row's values are equal), WrongOption.</returns>
    public static Outcome<FriedmanResult> Test(IReadOnlyList<double[]> blocks, BootstrapOptions? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        bootstrap ??= new BootstrapOptions();
        if (PercentileBootstrap.Check(bootstrap) is { } wrong)
            return wrong;
        if (blocks.Count == 0)
            return new Refusal(RefusalKind.NoData, "There are no rows: give at least one.");
        var treatments = blocks[0].Length;
        if (treatments == 1)
            return new Refusal(RefusalKind.OneGroup, "There is only one treatment: the Friedman test compares two or more.");
        for (var row = 0; row < blocks.Count; row++)
        {
            if (blocks[row].Length != treatments)
                return new Refusal(RefusalKind.LengthsDiffer, $"Row {row + 1} has {blocks[row].Length} values and the first {treatments}: give one a treatment.");
            if (Sample.Check(blocks[row], $"row {row + 1}") is { } refusal)
                return refusal;
        }

        var ranked = new RankedBlocks(blocks);
        if (ranked.ChiSquared() is not { } statistic)
            return new Refusal(RefusalKind.NoVariation, "The values of every row are equal: there are no ranks to compare.");

        var warnings = new List<Warning>();
        if (blocks.Count < 10)
            warnings.Add(new Warning(WarningKind.SmallSample, "There are fewer than ten rows: the chi-squared approximation is rough."));
        var scale = (double)blocks.Count * (treatments - 1);
        var interval = PercentileBootstrap.Interval(bootstrap, random => ranked.ChiSquaredOfResample(random) / scale, warnings);
        return new FriedmanResult(
            statistic,
            treatments - 1,
            Sample.Positive(ChiSquared.UpperTail(statistic, treatments - 1)),
            blocks.Count,
            ranked.MeanRanks(),
            new EffectSize("Kendall's W", statistic / scale, interval),
            warnings);
    }
}
