using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Stores;

/// <summary>A participation as it is kept.</summary>
/// <param name="Id">Column <c>participant_id</c> of the results: random, and no secret.</param>
/// <param name="Code">The secret of the participant's address.</param>
/// <param name="Version">Which version of which study.</param>
/// <param name="Identity">Who, on their platform; null once identifiers are deleted.</param>
/// <param name="CompletionCode">Shown at the end.</param>
/// <param name="Participation">Where they are; null for someone who declined.</param>
public sealed record StoredParticipation(
    ParticipantId Id, ParticipantCode Code, StudyVersion Version, PlatformIdentity? Identity, CompletionCode CompletionCode, Participation? Participation)
{
    /// <summary>Where they came from; stays when identifiers are deleted.</summary>
    public Platform Source { get; init; } = Identity?.Platform ?? Platform.Link;
}
