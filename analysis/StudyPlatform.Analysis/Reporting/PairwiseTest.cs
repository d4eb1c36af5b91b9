using StudyPlatform.Domain.Bundles;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>One pair of methods compared.</summary>
/// <param name="A">The method that the study names first.</param>
/// <param name="B">The other.</param>
/// <param name="N">People in the comparison.</param>
/// <param name="ChosenA">How many chose <paramref name="A"/>; null where nothing is chosen (accuracy).</param>
/// <param name="Test">The test's name: <c>exact binomial</c>, <c>Mann–Whitney U, asymptotic</c>.</param>
/// <param name="Statistic">Count of A for the binomial test, U for Mann–Whitney; null where refused.</param>
/// <param name="P">Two-sided, without correction; null where refused.</param>
/// <param name="PHolm">Holm's over the family; null where refused.</param>
/// <param name="Effect">Share of A less a half, or rank-biserial correlation: positive where A is ahead. Null where refused.</param>
/// <param name="Refusal">Why there is no test; null where there is one.</param>
public sealed record PairwiseTest(
    MethodId A,
    MethodId B,
    int N,
    int? ChosenA,
    string Test,
    double? Statistic,
    double? P,
    double? PHolm,
    EffectSize? Effect,
    Refusal? Refusal);
