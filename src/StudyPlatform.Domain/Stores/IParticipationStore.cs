using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>
/// Keeps participations. Whatever a method says was done is on disk when its task ends. The time is the store's own:
/// it is taken when a transaction starts, so that times within a participation never go back.
/// </summary>
public interface IParticipationStore
{
    /// <summary>Consent was given: lets the person in, or finds them where they are already. The study must be live for newcomers.</summary>
    /// <param name="study">The study's current version.</param>
    /// <param name="identity">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    Task<AdmissionOutcome> AdmitAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>Consent was not given. Someone who is under way already stays so.</summary>
    /// <returns>The participation of this person: declined, or what it was before; null where the study is not live, or the session is somebody else's.</returns>
    Task<StoredParticipation?> DeclineAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>The participation of a code, or null. Changes nothing.</summary>
    Task<StoredParticipation?> FindAsync(ParticipantCode code, CancellationToken cancellationToken);

    /// <summary>The participation of a person in a study, or null. Changes nothing.</summary>
    Task<StoredParticipation?> FindAsync(StudyId study, PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>Whether a newcomer would find a place at this moment, for the page before consent. Changes nothing.</summary>
    Task<bool> HasRoomAsync(RunningStudy study, CancellationToken cancellationToken);

    /// <summary>Carries out a command by <see cref="Transitions"/> and keeps what happened.</summary>
    /// <param name="study">The version that the participation belongs to.</param>
    /// <param name="code">Whose participation.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    Task<SubmitOutcome> ApplyAsync(RunningStudy study, ParticipantCode code, ParticipationCommand command, CancellationToken cancellationToken);

    /// <summary>Gives up the places of whoever is past their lease, and marks as abandoned whoever was not heard of for long.</summary>
    /// <returns>How many participations changed.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken);
}
