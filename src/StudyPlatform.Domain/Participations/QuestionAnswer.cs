using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <param name="Question">Which question.</param>
/// <param name="Value">The id of the choice, the number, or the text.</param>
/// <param name="OwnWords">What was written beside a choice that has a line for own words; null where nothing was.</param>
public sealed record QuestionAnswer(QuestionId Question, string Value, string? OwnWords = null);
