using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Participants;

/// <summary>How many participants of a study there are of each sort.</summary>
public sealed record ParticipantCounts(
    int Total,
    IReadOnlyDictionary<ParticipationStatus, int> Statuses,
    IReadOnlyDictionary<Platform, int> Sources,
    IReadOnlyDictionary<string, int> Conditions);
