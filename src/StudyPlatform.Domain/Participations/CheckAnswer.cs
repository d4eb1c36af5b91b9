using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <param name="Check">Which attention check.</param>
/// <param name="Value">The id of the choice.</param>
/// <param name="Passed">Whether it is the expected one.</param>
public sealed record CheckAnswer(QuestionId Check, string Value, bool Passed);
