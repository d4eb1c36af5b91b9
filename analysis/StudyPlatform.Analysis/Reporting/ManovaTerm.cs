using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>Whether people who differ in one thing (order, a demographic answer) differ in all dependents together.</summary>
/// <param name="Term">As in the file: <c>order</c>, <c>d_age</c>.</param>
/// <param name="Label">For readers.</param>
/// <param name="People">People with every value.</param>
/// <param name="Levels">Levels of the factor with their people; empty for a number.</param>
/// <param name="Dependents">Names of the dependents that were used.</param>
/// <param name="Tests">Pillai, Wilks, Hotelling–Lawley and Roy.</param>
/// <param name="Univariate">One for each dependent.</param>
/// <param name="Warnings">What to know about it.</param>
public sealed record ManovaTerm(
    string Term,
    string Label,
    int People,
    IReadOnlyList<AnswerCount> Levels,
    IReadOnlyList<string> Dependents,
    IReadOnlyList<ManovaTest> Tests,
    IReadOnlyList<UnivariateTest> Univariate,
    IReadOnlyList<Warning> Warnings);
