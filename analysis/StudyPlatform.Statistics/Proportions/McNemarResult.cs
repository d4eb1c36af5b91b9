using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The outcome of McNemar's test.</summary>
/// <param name="OnlyFirst">Pairs in which only the first is true.</param>
/// <param name="OnlySecond">Pairs in which only the second is true.</param>
/// <param name="ChiSquared">The statistic, with one degree of freedom; null for the exact test.</param>
/// <param name="P">The two-sided p-value.</param>
/// <param name="Variant">Where P comes from.</param>
/// <param name="OddsRatio">Discordant pairs of the first kind to those of the second, with an exact interval; null where there are none of the second.</param>
/// <param name="OddsRatioInterval">The same interval, which there is in any case; its upper end is positive infinity where the estimate is infinite.</param>
public sealed record McNemarResult(
    long OnlyFirst,
    long OnlySecond,
    double? ChiSquared,
    double P,
    McNemarMethod Variant,
    EffectSize? OddsRatio,
    Interval OddsRatioInterval)
{
    /// <summary>The name of the test and its variant, for a report.</summary>
    public string Method => Variant switch
    {
        McNemarMethod.Exact => "McNemar's test, exact",
        McNemarMethod.ContinuityCorrected => "McNemar's test, chi-squared with continuity correction",
        _ => "McNemar's test, chi-squared",
    };
}
