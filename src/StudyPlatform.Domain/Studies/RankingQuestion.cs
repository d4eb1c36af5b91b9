namespace StudyPlatform.Domain.Studies;

/// <summary>Which of the two methods, and why.</summary>
/// <param name="Id">Column <c>question</c> of the table of rankings: <c>preference</c>, <c>understandability</c>.</param>
/// <param name="Text">As participants read it.</param>
/// <param name="ReasonText">The question for the reason, as participants read it.</param>
/// <param name="Reasons">What can be given as the reason; one with own words stands last by custom.</param>
public sealed record RankingQuestion(QuestionId Id, string Text, string ReasonText, IReadOnlyList<Choice> Reasons);
