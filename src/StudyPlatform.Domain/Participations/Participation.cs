using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Participations;

/// <summary>One person's way through one study, as far as what may happen next depends on it.</summary>
/// <param name="Status">What has become of it.</param>
/// <param name="StepIndex">The step that is awaited, an index into the study's <see cref="StepPath"/>; the path's length once all are answered.</param>
/// <param name="Cell">The two methods in the participant's order.</param>
/// <param name="Stimuli">The participant's images in the order of the trials, the labelled ones first.</param>
/// <param name="StartedAt">When consent was given. UTC.</param>
/// <param name="StepSince">Since when the awaited step is shown. UTC.</param>
/// <param name="LeaseUntil">Until when the place in the cell is held. UTC.</param>
/// <param name="FinishedAt">When it ended for good: completed, withdrawn or screened out. UTC.</param>
/// <param name="Late">Whether anything was answered after the place had been given up.</param>
/// <param name="CorrectGuesses">Guesses that were right so far.</param>
/// <param name="FailedChecks">Attention checks that were missed so far.</param>
/// <param name="DataDeleted">Whether the answers were deleted at the participant's wish.</param>
public sealed record Participation(
    ParticipationStatus Status,
    int StepIndex,
    Cell Cell,
    IReadOnlyList<StimulusId> Stimuli,
    DateTimeOffset StartedAt,
    DateTimeOffset StepSince,
    DateTimeOffset LeaseUntil,
    DateTimeOffset? FinishedAt = null,
    bool Late = false,
    int CorrectGuesses = 0,
    int FailedChecks = 0,
    bool DataDeleted = false)
{
    /// <summary>Whether a step is awaited: under way, or timed out or abandoned and free to come back.</summary>
    public bool IsOpen => Status is ParticipationStatus.UnderWay or ParticipationStatus.TimedOut or ParticipationStatus.Abandoned;

    /// <summary>Whether the participation counts against its cell's quota at this moment.</summary>
    public bool HoldsPlace(DateTimeOffset now) =>
        (Status is ParticipationStatus.Completed && !DataDeleted) || (Status is ParticipationStatus.UnderWay && now < LeaseUntil);
}
