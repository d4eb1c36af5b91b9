using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Results;

/// <summary>Who a participant is on their platform; only where identifiers were not deleted.</summary>
public sealed record IdentifierResult(ParticipantId Participant, PlatformIdentity Identity, CompletionCode CompletionCode);
