namespace StudyPlatform.Analysis.Reporting;

/// <summary>The tests of one question over all pairs of methods, corrected together.</summary>
/// <param name="Question"><c>preference</c>, <c>understandability</c>, … or <c>accuracy</c>.</param>
/// <param name="Correction">The correction's name: <c>Holm</c>.</param>
/// <param name="Tests">Every pair, in the study's order.</param>
public sealed record PairwiseFamily(string Question, string Correction, IReadOnlyList<PairwiseTest> Tests);
