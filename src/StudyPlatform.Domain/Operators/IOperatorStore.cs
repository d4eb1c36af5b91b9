using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Operators;

/// <summary>
/// Keeps what operators do to participations: each act is an event in the participation's hash chain that names the
/// account. Whatever a method says was done is on disk when its task ends.
/// </summary>
public interface IOperatorStore
{
    /// <summary>A participation as far as an operator's acts depend on it; null if the study has no such participant.</summary>
    Task<ParticipantCase?> FindAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken);

    /// <summary>Carries out a command by <see cref="OperatorTransitions"/>.</summary>
    /// <param name="study">The study that the operator works in; a participant of another one is unknown.</param>
    /// <param name="participant">Whose participation.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">A line of the audit log that is kept together with what was done, or not at all; null for none.</param>
    Task<OperatorOutcome> ApplyAsync(
        StudyId study, ParticipantId participant, OperatorCommand command, OperatorId by, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>Carries out one command on many, each by itself: one that is refused does not disturb the others.</summary>
    /// <returns>An outcome for each participant, in their order.</returns>
    Task<IReadOnlyList<OperatorOutcome>> ApplyAsync(
        StudyId study, IReadOnlyList<ParticipantId> participants, OperatorCommand command, OperatorId by, CancellationToken cancellationToken);

    /// <summary>Approves everyone who has finished and about whom nobody has decided yet, some at a time.</summary>
    /// <param name="study">The study.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">Makes, of how many were approved together, the line of the audit log that is kept with them; null for none.</param>
    /// <returns>How many were approved.</returns>
    Task<int> ApproveAllAsync(StudyId study, OperatorId by, CancellationToken cancellationToken, Func<int, AuditAction>? audit = null);

    /// <summary>Deletes the platform's ids of everyone in a closed study, and the payment files that hold them: all or nothing.</summary>
    /// <param name="study">The study.</param>
    /// <param name="reason">Why, such as the retention time that is over; fits <see cref="OperatorReason"/>.</param>
    /// <param name="by">Who; <see cref="OperatorId.Program"/> for a setting.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <exception cref="KeyNotFoundException">There is no such study.</exception>
    /// <exception cref="ArgumentException">The reason does not fit.</exception>
    Task<IdentifierDeletion> DeleteIdentifiersAsync(StudyId study, string reason, OperatorId by, CancellationToken cancellationToken);
}
