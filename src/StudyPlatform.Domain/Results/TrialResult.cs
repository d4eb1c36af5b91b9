using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Results;

/// <summary>A row of the table of trials.</summary>
public sealed record TrialResult(ParticipantId Participant, TrialRecord Trial);
