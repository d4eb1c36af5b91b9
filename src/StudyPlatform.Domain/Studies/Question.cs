namespace StudyPlatform.Domain.Studies;

/// <summary>A demographic question.</summary>
/// <param name="Id">Unique among the study's questions.</param>
/// <param name="Text">As participants read it.</param>
/// <param name="Required">Whether it has to be answered.</param>
public abstract record Question(QuestionId Id, string Text, bool Required)
{
    /// <summary>One of several answers; the result is the choice's id.</summary>
    public sealed record SingleChoice(QuestionId Id, string Text, bool Required, IReadOnlyList<Choice> Choices) : Question(Id, Text, Required);

    /// <summary>A whole number.</summary>
    public sealed record Number(QuestionId Id, string Text, bool Required, int Least, int Most) : Question(Id, Text, Required);

    /// <summary>A line in the participant's own words.</summary>
    public sealed record FreeText(QuestionId Id, string Text, bool Required, int MaxLength) : Question(Id, Text, Required);
}
