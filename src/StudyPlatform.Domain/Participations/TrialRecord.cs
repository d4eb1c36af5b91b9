using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Participations;

/// <summary>A row of the table of trials.</summary>
/// <param name="Position">From 1 over all trials.</param>
/// <param name="Kind"><see cref="StepKind.Labelled"/> or <see cref="StepKind.Guess"/>.</param>
/// <param name="Stimulus">The image.</param>
/// <param name="Actual">Its true class.</param>
/// <param name="Predicted">What the model predicted.</param>
/// <param name="Guess">What the participant guessed; null for a labelled trial.</param>
/// <param name="ShownAt">Since when the trial was awaited. UTC.</param>
/// <param name="AnsweredAt">When it was answered. UTC.</param>
/// <param name="Timing">What the browser measured.</param>
public sealed record TrialRecord(
    int Position,
    StepKind Kind,
    StimulusId Stimulus,
    ClassName Actual,
    ClassName Predicted,
    ClassName? Guess,
    DateTimeOffset ShownAt,
    DateTimeOffset AnsweredAt,
    ClientTiming? Timing)
{
    public bool ModelCorrect => Actual == Predicted;

    public bool? GuessCorrect => Guess is { } guess ? guess == Predicted : null;
}
