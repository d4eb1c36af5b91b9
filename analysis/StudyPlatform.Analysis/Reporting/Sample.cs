namespace StudyPlatform.Analysis.Reporting;

/// <summary>Who the analysed are.</summary>
/// <param name="Participants">How many.</param>
/// <param name="Questions">One for each demographic question, in the order of the columns.</param>
/// <param name="Sources">Where they came from.</param>
/// <param name="Duration">Minutes from consent to the end; null without anyone.</param>
public sealed record Sample(
    int Participants, IReadOnlyList<SampleQuestion> Questions, IReadOnlyList<AnswerCount> Sources, NumberSummary? Duration);
