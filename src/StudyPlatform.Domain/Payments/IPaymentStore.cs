using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments.Files;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Payments;

/// <summary>
/// The ledger. Entries arise by themselves when someone finishes, and by <see cref="OperatorCommand.GrantBase"/>; they are
/// cancelled and restored by <see cref="IOperatorStore"/>. A payment that was exported is never in a second file, also
/// when two operators export at the same moment. Whatever a method says was done is on disk when its task ends.
/// </summary>
public interface IPaymentStore
{
    /// <summary>The ledger in sums.</summary>
    Task<PaymentOverview> OverviewAsync(StudyId study, CancellationToken cancellationToken);

    /// <summary>All files of a study, the newest first.</summary>
    Task<IReadOnlyList<PaymentBatch>> BatchesAsync(StudyId study, CancellationToken cancellationToken);

    /// <summary>A file of a study, or null.</summary>
    Task<PaymentBatch?> FindAsync(StudyId study, BatchId batch, CancellationToken cancellationToken);

    /// <summary>The lines of a file, in its order, also of one that was voided.</summary>
    Task<IReadOnlyList<BatchLine>> LinesAsync(StudyId study, BatchId batch, CancellationToken cancellationToken);

    /// <summary>The same bytes as on the first day; null if there is no such file, or its bytes are not kept any more. They hold platform's ids.</summary>
    Task<PaymentFile?> DownloadAsync(StudyId study, BatchId batch, CancellationToken cancellationToken);

    /// <summary>Makes a file of everything that is approved and planned in a group.</summary>
    /// <param name="study">The study.</param>
    /// <param name="group">Which payments; those that can be made are <see cref="PaymentOverview.Exportable"/>.</param>
    /// <param name="only">Only of these participants; null for all.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    Task<ExportOutcome> ExportAsync(StudyId study, PaymentGroup group, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken);

    /// <summary>Says that the platform has paid what is in a file.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The file.</param>
    /// <param name="only">Only these participants; null for all.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    Task<BatchOutcome> ConfirmAsync(StudyId study, BatchId batch, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken);

    /// <summary>Takes a file back that was never uploaded: its payments are planned again, and its bytes are deleted.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The file.</param>
    /// <param name="reason">Why; fits <see cref="OperatorReason"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    Task<BatchOutcome> VoidAsync(StudyId study, BatchId batch, string reason, OperatorId by, CancellationToken cancellationToken);

    /// <summary>Sets, changes or (with null) lifts the cap of a currency.</summary>
    /// <exception cref="KeyNotFoundException">There is no such study.</exception>
    Task<CapOutcome> SetCapAsync(StudyId study, string currency, decimal? amount, OperatorId by, CancellationToken cancellationToken);

    /// <summary>Every cap that was ever set, the newest first.</summary>
    Task<IReadOnlyList<PaymentCap>> CapsAsync(StudyId study, CancellationToken cancellationToken);
}
