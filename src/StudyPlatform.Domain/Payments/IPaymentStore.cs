using StudyPlatform.Domain.Auditing;
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

    /// <summary>A page of a file's lines, in its order, also of one that was voided.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The file.</param>
    /// <param name="skip">Lines before the page, from 0.</param>
    /// <param name="take">Lines of the page, 1 to <see cref="BatchLinePage.MostLines"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<BatchLinePage> LinesAsync(StudyId study, BatchId batch, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The same bytes as on the first day; null if there is no such file, or its bytes are not kept any more. They hold platform's ids.</summary>
    Task<PaymentFile?> DownloadAsync(StudyId study, BatchId batch, CancellationToken cancellationToken);

    /// <summary>Makes a file of everything that is approved and planned in a group.</summary>
    /// <param name="study">The study.</param>
    /// <param name="group">Which payments; those that can be made are <see cref="PaymentOverview.Exportable"/>.</param>
    /// <param name="only">Only of these participants; null for all.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">Makes, of the file, the line of the audit log that is kept together with it, or not at all; null for none.</param>
    Task<ExportOutcome> ExportAsync(
        StudyId study, PaymentGroup group, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken, Func<PaymentBatch, AuditAction>? audit = null);

    /// <summary>Says that the platform has paid what is in a file.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The file.</param>
    /// <param name="only">Only these participants; null for all.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">Makes, of what was done, the line of the audit log that is kept together with it, or not at all; null for none.</param>
    Task<BatchOutcome> ConfirmAsync(
        StudyId study, BatchId batch, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken, Func<BatchOutcome.Done, AuditAction>? audit = null);

    /// <summary>Takes a file back that was never uploaded: its payments are planned again, and its bytes are deleted.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batch">The file.</param>
    /// <param name="reason">Why; fits <see cref="OperatorReason"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">Makes, of what was done, the line of the audit log that is kept together with it, or not at all; null for none.</param>
    Task<BatchOutcome> VoidAsync(
        StudyId study, BatchId batch, string reason, OperatorId by, CancellationToken cancellationToken, Func<BatchOutcome.Done, AuditAction>? audit = null);

    /// <summary>Sets, changes or (with null) lifts the cap of a currency.</summary>
    /// <param name="study">The study.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="amount">0 to <see cref="PaymentCap.Most"/>, at most two decimals; null for no cap.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <param name="audit">A line of the audit log that is kept together with the cap, or not at all; null for none.</param>
    /// <exception cref="KeyNotFoundException">There is no such study.</exception>
    Task<CapOutcome> SetCapAsync(StudyId study, string currency, decimal? amount, OperatorId by, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>Every cap that was ever set, the newest first.</summary>
    Task<IReadOnlyList<PaymentCap>> CapsAsync(StudyId study, CancellationToken cancellationToken);
}
