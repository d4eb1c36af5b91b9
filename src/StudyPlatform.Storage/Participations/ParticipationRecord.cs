using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Storage.Participations;

/// <summary>A participation as it was read, with what writing it takes.</summary>
/// <param name="Id">The row.</param>
/// <param name="Stored">What the row says.</param>
/// <param name="LastSequence">The newest event's.</param>
/// <param name="Head">The newest event's hash.</param>
internal sealed record ParticipationRecord(long Id, StoredParticipation Stored, int LastSequence, byte[] Head);
