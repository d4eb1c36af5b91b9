using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Participants;

/// <summary>A participant as they stand in a list.</summary>
/// <param name="Id">The random name.</param>
/// <param name="CompletionCode">Shown at the end.</param>
/// <param name="Version">The study as they saw it.</param>
/// <param name="Source">Where they came from.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Cell">The two methods in their order; null for someone who declined.</param>
/// <param name="StepIndex">The step that is awaited, an index into the study's path.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastHeardAt">When they last answered. UTC.</param>
/// <param name="FinishedAt">UTC; null while it has not ended.</param>
/// <param name="Late">Whether anything was answered after the place had been given up.</param>
/// <param name="CorrectGuesses">Right guesses so far.</param>
/// <param name="FailedChecks">Missed attention checks so far.</param>
/// <param name="ExclusionReason">Why they are excluded; null if they are not.</param>
/// <param name="Decision">Whether they are to be paid.</param>
/// <param name="RejectionReason">Why they were rejected; null if they are not.</param>
/// <param name="DataDeleted">Whether the answers were deleted.</param>
/// <param name="HasIdentifiers">Whether the platform's ids are still there.</param>
/// <param name="Base">What finishing earned; null for nothing.</param>
/// <param name="Bonus">What right guesses earned; null for nothing.</param>
/// <param name="Identity">Who, on their platform; only in a list with identifiers, and null where they are deleted.</param>
public sealed record ParticipantRow(
    ParticipantId Id,
    CompletionCode CompletionCode,
    StudyVersion Version,
    Platform Source,
    ParticipationStatus Status,
    Cell? Cell,
    int StepIndex,
    DateTimeOffset StartedAt,
    DateTimeOffset LastHeardAt,
    DateTimeOffset? FinishedAt,
    bool Late,
    int CorrectGuesses,
    int FailedChecks,
    string? ExclusionReason,
    Decision Decision,
    string? RejectionReason,
    bool DataDeleted,
    bool HasIdentifiers,
    PaymentEntry? Base,
    PaymentEntry? Bonus,
    PlatformIdentity? Identity)
{
    public bool Excluded => ExclusionReason is not null;

    /// <summary>From start to end; null while it has not ended.</summary>
    public TimeSpan? Duration => FinishedAt - StartedAt;
}
