using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The outcome of Cochran's Q test.</summary>
/// <param name="Q">The statistic.</param>
/// <param name="DegreesOfFreedom">Treatments less one.</param>
/// <param name="P">The p-value, by the chi-squared approximation.</param>
/// <param name="N">All rows.</param>
/// <param name="Informative">Rows whose outcomes are not all the same: only they count.</param>
/// <param name="Proportions">The share of true outcomes of each treatment, in the order given.</param>
/// <param name="EtaSquared">Q/(N·(treatments − 1)) (Serlin, Carr and Marascuilo 1982), in [0, 1].</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record CochranQResult(
    double Q,
    int DegreesOfFreedom,
    double P,
    int N,
    int Informative,
    IReadOnlyList<double> Proportions,
    EffectSize EtaSquared,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test, for a report.</summary>
    public string Method => "Cochran's Q test, chi-squared approximation";
}
