using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The outcome of Fisher's exact test of a 2×2 table.</summary>
/// <param name="N">The sum of the table.</param>
/// <param name="P">The exact p-value.</param>
/// <param name="Alternative">The side that P looks at; Greater: the odds ratio is above 1.</param>
/// <param name="OddsRatio">The conditional maximum likelihood estimate with its exact interval; null where the estimate is infinite.</param>
/// <param name="OddsRatioInterval">The same interval, which there is in any case; its upper end is positive infinity where the estimate is infinite or the interval one-sided.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record FisherExactResult(
    long N,
    double P,
    Alternative Alternative,
    EffectSize? OddsRatio,
    Interval OddsRatioInterval,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test, for a report.</summary>
    public string Method => "Fisher's exact test";
}
