namespace StudyPlatform.Analysis.Reporting;

/// <summary>How many gave an answer.</summary>
/// <param name="Answer">As in the table.</param>
/// <param name="Label">For readers.</param>
/// <param name="Participants">How many, from 0.</param>
public sealed record AnswerCount(string Answer, string Label, int Participants);
