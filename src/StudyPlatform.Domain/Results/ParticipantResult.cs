using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>A row of the table of participants.</summary>
/// <param name="Id">The participant's name in the results.</param>
/// <param name="Version">The study as they saw it.</param>
/// <param name="Cell">The methods in their order; null for someone who declined.</param>
/// <param name="Source">Where they came from.</param>
/// <param name="Status">What became of it.</param>
/// <param name="StartedAt">When they consented or declined. UTC.</param>
/// <param name="FinishedAt">When it ended for good; null while it has not. UTC.</param>
/// <param name="ExclusionReason">Why an operator excluded them; null if nobody did.</param>
/// <param name="CorrectGuesses">Right guesses; null for someone who declined.</param>
/// <param name="Base">What finishing earned; null for whoever did not finish.</param>
/// <param name="Bonus">What right guesses earned; null for whoever did not finish.</param>
/// <param name="Demographics">Answers by question; one that was left out is missing.</param>
public sealed record ParticipantResult(
    ParticipantId Id,
    StudyVersion Version,
    Cell? Cell,
    Platform Source,
    ParticipationStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    string? ExclusionReason,
    int? CorrectGuesses,
    decimal? Base,
    decimal? Bonus,
    IReadOnlyDictionary<QuestionId, string> Demographics);
