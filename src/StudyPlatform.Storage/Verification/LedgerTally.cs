using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>What the events of all participations add up to: every payment file, its lines and its sum.</summary>
internal sealed class LedgerTally
{
    private const string Files = "payment_files";

    private readonly Dictionary<string, PaymentBatchRow> _batches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mediaTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);

    public void Add(LedgerReplay ledger)
    {
        foreach (var mention in ledger.Mentions)
        {
            switch (mention)
            {
                case FileMention.Made made when _batches.TryGetValue(made.Batch, out var there):
                    there.Lines++;
                    there.Rejections += made.Row.Rejections;
                    there.TotalCents += made.Row.TotalCents;
                    break;
                case FileMention.Made made:
                    _batches.Add(made.Batch, made.Row);
                    _mediaTypes.Add(made.Batch, made.MediaType);
                    break;
                case FileMention.Voided voided when _batches.TryGetValue(voided.Batch, out var there):
                    (there.VoidedAt, there.VoidedBy, there.VoidReason) = (voided.At, voided.By, voided.Reason);
                    break;
                case FileMention.Erased:
                    _erased.Add(mention.Batch);
                    break;
            }
        }
    }

    public async Task<IReadOnlyList<VerificationFault>> CheckAsync(StorageContext context, CancellationToken cancellationToken)
    {
        var actual = await context.PaymentBatches.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        List<VerificationFault> faults = [.. RowComparison.Compare("payment_batches", row => row.Id, _batches.Values, actual)];
        var kept = _batches.Values.Where(batch => batch.VoidedAt is null && !_erased.Contains(batch.Id)).Select(batch => batch.Id).ToHashSet(StringComparer.Ordinal);
        await foreach (var file in context.PaymentFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!_batches.TryGetValue(file.BatchId, out var batch))
                faults.Add(new VerificationFault(Files, file.BatchId, "no event tells of this row"));
            else if (!kept.Remove(file.BatchId))
                faults.Add(new VerificationFault(Files, file.BatchId, "the row is there although it was to be deleted"));
            else if (Sha256Hash.Of(file.Bytes).Value != batch.FileSha256 || file.MediaType != _mediaTypes[file.BatchId])
                faults.Add(new VerificationFault(Files, file.BatchId, "bytes or media_type is not what was exported"));
        }

        faults.AddRange(kept.Select(missing => new VerificationFault(Files, missing, "the row is missing")));
        return faults;
    }
}
