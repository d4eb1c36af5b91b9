using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <param name="Question">Which question.</param>
/// <param name="Value">The id of the choice, the number, or the text.</param>
public sealed record QuestionAnswer(QuestionId Question, string Value);
