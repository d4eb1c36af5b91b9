namespace StudyPlatform.Analysis.Reporting;

/// <summary>Who chose what in each pair of methods.</summary>
/// <param name="Question">The ranking question's id: <c>preference</c>.</param>
/// <param name="Title">For readers: <c>More preferred</c>.</param>
/// <param name="Pairs">Every pair, in the study's order.</param>
public sealed record ChoiceMatrix(string Question, string Title, IReadOnlyList<PairChoice> Pairs);
