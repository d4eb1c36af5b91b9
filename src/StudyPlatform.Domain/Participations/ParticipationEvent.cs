namespace StudyPlatform.Domain.Participations;

/// <summary>What happened, for the append-only log of a participation.</summary>
public abstract record ParticipationEvent
{
    private ParticipationEvent()
    {
    }

    /// <summary>Consent was given; a cell and images were taken.</summary>
    public sealed record Admitted : ParticipationEvent;

    /// <summary>Consent was not given.</summary>
    public sealed record Declined : ParticipationEvent;

    /// <summary>A step was answered.</summary>
    /// <param name="Step">Which one.</param>
    /// <param name="Answer">What was answered.</param>
    /// <param name="Checks">The attention checks on its page.</param>
    /// <param name="Timing">What the browser measured.</param>
    /// <param name="ShownAt">Since when the step was awaited.</param>
    /// <param name="Trial">What a trial recorded; null for other steps.</param>
    public sealed record Answered(
        Step Step, StepAnswer Answer, IReadOnlyList<CheckAnswer> Checks, ClientTiming? Timing, DateTimeOffset ShownAt, TrialRecord? Trial) : ParticipationEvent;

    /// <summary>The place was given up: limit and grace had passed.</summary>
    public sealed record TimedOut : ParticipationEvent;

    /// <summary>Nothing was heard for long.</summary>
    public sealed record Abandoned : ParticipationEvent;

    /// <summary>The last step was answered.</summary>
    /// <param name="Late">Whether that was after the place had been given up.</param>
    /// <param name="CorrectGuesses">Guesses that were right.</param>
    public sealed record Completed(bool Late, int CorrectGuesses) : ParticipationEvent;

    /// <summary>An answer ended the participation.</summary>
    /// <param name="Question">The id of the question or check whose answer did.</param>
    /// <param name="ByCheck">Whether it was an attention check.</param>
    public sealed record ScreenedOut(string Question, bool ByCheck) : ParticipationEvent;

    /// <summary>The participant ended it.</summary>
    /// <param name="DeleteData">Whether the answers were deleted.</param>
    public sealed record Withdrawn(bool DeleteData) : ParticipationEvent;
}
