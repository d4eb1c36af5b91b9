using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The outcome of a Friedman test.</summary>
/// <param name="ChiSquared">The statistic, corrected for ties.</param>
/// <param name="DegreesOfFreedom">Treatments less one.</param>
/// <param name="P">The p-value, by the chi-squared approximation.</param>
/// <param name="Blocks">Rows.</param>
/// <param name="MeanRanks">The mean rank of each treatment, in the order given.</param>
/// <param name="KendallW">Kendall's coefficient of concordance, χ²/(blocks·(treatments − 1)), in [0, 1].</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record FriedmanResult(
    double ChiSquared,
    int DegreesOfFreedom,
    double P,
    int Blocks,
    IReadOnlyList<double> MeanRanks,
    EffectSize KendallW,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test and its variant, for a report.</summary>
    public string Method => "Friedman test, chi-squared approximation, corrected for ties";
}
