using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>Methods on one scale by all choices between them (Bradley and Terry 1952).</summary>
/// <param name="Question">The ranking question's id.</param>
/// <param name="Comparisons">Choices that went in.</param>
/// <param name="Methods">In the study's order.</param>
/// <param name="EqualAbilities">Likelihood-ratio test that no method is ahead of another.</param>
/// <param name="Fit">Whether one scale fits all pairs: deviance against free probabilities; null where it has no degrees of freedom.</param>
/// <param name="Warnings">What to know about it.</param>
public sealed record BradleyTerryRanking(
    string Question,
    int Comparisons,
    IReadOnlyList<BradleyTerryAbility> Methods,
    TestResult EqualAbilities,
    TestResult? Fit,
    IReadOnlyList<Warning> Warnings);
