using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Tables;

/// <summary>A row of the table of participants, as much of it as is analysed.</summary>
/// <param name="Id">The participant's name in the results.</param>
/// <param name="Definition">SHA-256 of the study definition they saw.</param>
/// <param name="First">The method shown first, an index into the frame's methods; null for someone who declined.</param>
/// <param name="Second">The method shown second.</param>
/// <param name="Source">Where they came from.</param>
/// <param name="Status">What became of it.</param>
/// <param name="StartedAt">When they consented or declined. UTC.</param>
/// <param name="FinishedAt">When it ended for good; null while it has not. UTC.</param>
/// <param name="ExclusionReason">Why an operator excluded them; null if nobody did, empty if without a reason.</param>
/// <param name="CorrectGuesses">Right guesses; null where the table says nothing.</param>
/// <param name="Answers">One for each demographic question of the frame; null where it was left out.</param>
public sealed record ParticipantRow(
    string Id,
    string Definition,
    int? First,
    int? Second,
    Platform Source,
    ParticipationStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    string? ExclusionReason,
    int? CorrectGuesses,
    IReadOnlyList<string?> Answers)
{
    /// <summary>Whether they were given two methods.</summary>
    public bool HasPair => First is not null;
}
