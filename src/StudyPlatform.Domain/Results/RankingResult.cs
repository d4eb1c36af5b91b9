using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Results;

/// <summary>A row of the table of rankings.</summary>
public sealed record RankingResult(ParticipantId Participant, RankingChoice Choice);
