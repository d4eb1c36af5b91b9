using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The outcome of a Kruskal–Wallis test.</summary>
/// <param name="H">The statistic, corrected for ties.</param>
/// <param name="DegreesOfFreedom">Groups less one.</param>
/// <param name="P">The p-value, by the chi-squared approximation.</param>
/// <param name="Sizes">Values in each group, in the order given.</param>
/// <param name="MeanRanks">The mean rank of each group, in the order given.</param>
/// <param name="EpsilonSquared">Rank epsilon squared, H/(n − 1) (Kelley 1935; Tomczak and Tomczak 2014), in [0, 1].</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record KruskalWallisResult(
    double H,
    int DegreesOfFreedom,
    double P,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<double> MeanRanks,
    EffectSize EpsilonSquared,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test and its variant, for a report.</summary>
    public string Method => "Kruskal–Wallis test, chi-squared approximation, corrected for ties";
}
