using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Results;

/// <summary>A row of the table of events.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Sequence">From 1 for each participant.</param>
/// <param name="At">When. UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Detail">JSON; null once deleted at the participant's wish.</param>
public sealed record EventResult(ParticipantId Participant, int Sequence, DateTimeOffset At, string Kind, string? Detail);
