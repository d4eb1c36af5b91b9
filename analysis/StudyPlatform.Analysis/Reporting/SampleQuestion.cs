namespace StudyPlatform.Analysis.Reporting;

/// <summary>What the analysed answered to a demographic question.</summary>
/// <param name="Id">The column without <c>d_</c>.</param>
/// <param name="Text">As participants read it, or the id where the definition is not at hand.</param>
/// <param name="Kind">What kind of question it is.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Missing">How many did not.</param>
/// <param name="Counts">By answer, in the definition's order; empty for numbers and for own words, which are never shown.</param>
/// <param name="Numbers">For a number; otherwise null.</param>
public sealed record SampleQuestion(
    string Id, string Text, DemographicKind Kind, int Answered, int Missing, IReadOnlyList<AnswerCount> Counts, NumberSummary? Numbers);
