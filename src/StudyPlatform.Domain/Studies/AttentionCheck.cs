using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Studies;

/// <summary>A question with one right answer, asked on the page of a step.</summary>
/// <param name="Id">Unique among the study's questions.</param>
/// <param name="Step">On whose page it is asked.</param>
/// <param name="Text">As participants read it.</param>
/// <param name="Choices">What can be answered.</param>
/// <param name="Expected">The id of the right answer.</param>
/// <param name="ScreensOut">Whether a wrong answer ends the participation; otherwise it is only noted.</param>
public sealed record AttentionCheck(QuestionId Id, Step Step, string Text, IReadOnlyList<Choice> Choices, string Expected, bool ScreensOut);
