using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The outcome of a Wilcoxon signed rank test.</summary>
/// <param name="V">The sum of the ranks of the positive differences.</param>
/// <param name="Z">The standardised V, continuity correction included; null for an exact p.</param>
/// <param name="P">The p-value; at least the smallest double, never rounded to 0 before that.</param>
/// <param name="Alternative">The side that P looks at.</param>
/// <param name="Distribution">Where P comes from.</param>
/// <param name="ContinuityCorrected">Whether Z carries a continuity correction.</param>
/// <param name="ZeroRule">What became of differences of zero.</param>
/// <param name="N">Differences, those of zero included.</param>
/// <param name="Zeros">Differences of zero.</param>
/// <param name="TiedDifferences">Differences other than zero whose size another one has.</param>
/// <param name="RankBiserial">Matched-pairs rank-biserial correlation (Kerby 2014): the sum of positive ranks less that of negative ones, over the sum of both; in [−1, 1].</param>
/// <param name="CommonLanguage">The share of positive differences, one of zero counting half.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record WilcoxonResult(
    double V,
    double? Z,
    double P,
    Alternative Alternative,
    NullDistribution Distribution,
    bool ContinuityCorrected,
    ZeroRule ZeroRule,
    int N,
    int Zeros,
    int TiedDifferences,
    EffectSize RankBiserial,
    EffectSize CommonLanguage,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test and its variant, for a report.</summary>
    public string Method => $"Wilcoxon signed rank test, {RankTestNames.Of(Distribution, ContinuityCorrected)}, zeros by {ZeroRule}'s rule";
}
