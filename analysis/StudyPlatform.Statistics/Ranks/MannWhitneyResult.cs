using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The outcome of a Mann–Whitney test.</summary>
/// <param name="U">Pairs in which the first group's value is the larger, a tie counting half; in [0, n1·n2].</param>
/// <param name="Z">The standardised U, continuity correction included; null for an exact p.</param>
/// <param name="P">The p-value; at least the smallest double, never rounded to 0 before that.</param>
/// <param name="Alternative">The side that P looks at.</param>
/// <param name="Distribution">Where P comes from.</param>
/// <param name="ContinuityCorrected">Whether Z carries a continuity correction.</param>
/// <param name="N1">Values in the first group.</param>
/// <param name="N2">Values in the second group.</param>
/// <param name="TiedValues">Values that another value equals.</param>
/// <param name="RankBiserial">2U/(n1·n2) − 1, in [−1, 1]; positive where the first group tends to larger values.</param>
/// <param name="CommonLanguage">U/(n1·n2): how probable it is that a value of the first group exceeds one of the second, a tie counting half.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record MannWhitneyResult(
    double U,
    double? Z,
    double P,
    Alternative Alternative,
    NullDistribution Distribution,
    bool ContinuityCorrected,
    int N1,
    int N2,
    int TiedValues,
    EffectSize RankBiserial,
    EffectSize CommonLanguage,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The name of the test and its variant, for a report.</summary>
    public string Method => "Mann–Whitney U test, " + RankTestNames.Of(Distribution, ContinuityCorrected);
}
