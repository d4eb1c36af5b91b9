using System.Globalization;
using System.Text.Json;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Payments;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>What the ledger must say about one participation, by its events.</summary>
internal sealed class LedgerReplay(long participation, Func<string> definitionCurrency)
{
    private readonly List<PaymentRow> _payments = [];
    private readonly List<PaymentLineRow> _lines = [];
    private readonly List<FileMention> _mentions = [];

    public IReadOnlyList<PaymentRow> Payments => _payments;

    public IReadOnlyList<PaymentLineRow> Lines => _lines;

    /// <summary>What the events tell of whole files.</summary>
    public IReadOnlyList<FileMention> Mentions => _mentions;

    /// <summary>The participant has finished.</summary>
    public void Complete(string study, JsonElement detail)
    {
        var currency = Text(detail, "currency") ?? definitionCurrency();
        foreach (var (kind, name) in new[] { (nameof(PaymentKind.Base), "base"), (nameof(PaymentKind.Bonus), "bonus") })
        {
            var cents = Cents.Of(decimal.Parse(Text(detail, name)!, CultureInfo.InvariantCulture));
            var there = _payments.Find(row => row.Kind == kind);
            if (cents == 0 || there is { State: not (nameof(PaymentState.Cancelled) or nameof(PaymentState.Rejected)) })
                continue;
            _payments.RemoveAll(row => row.Kind == kind);
            _payments.Add(Planned(study, kind, currency, cents, granted: false));
        }
    }

    public void Grant(string study, JsonElement detail) => _payments.Add(Planned(
        study, nameof(PaymentKind.Base), Text(detail, "currency")!, Cents.Of(decimal.Parse(Text(detail, "amount")!, CultureInfo.InvariantCulture)), granted: true));

    public void Approve()
    {
        foreach (var row in _payments.Where(row => row.State is nameof(PaymentState.Rejected)))
            (row.State, row.BatchId, row.Reason) = (nameof(PaymentState.Planned), null, null);
    }

    public void Reject(string? reason)
    {
        foreach (var row in _payments.Where(row => row.State is nameof(PaymentState.Planned)))
            (row.State, row.Reason) = (nameof(PaymentState.Rejected), reason);
    }

    /// <summary>The platform's ids were deleted, and with them the files in which they stood.</summary>
    public void EraseFiles() => _mentions.AddRange(_lines.Select(line => new FileMention.Erased(line.BatchId)));

    /// <summary>Follows an event about one payment.</summary>
    /// <exception cref="FormatException">There is no such kind of event.</exception>
    public void Follow(ParticipationRow participant, string kind, JsonElement detail)
    {
        var row = _payments.Find(row => row.Kind == Text(detail, "payment")) ?? throw new FormatException("It tells of a payment that there is not.");
        switch (kind)
        {
            case EventKind.PaymentCancelled:
                (row.State, row.Reason) = (nameof(PaymentState.Cancelled), Text(detail, "reason"));
                break;
            case EventKind.PaymentRestored:
                (row.State, row.Reason) = (nameof(PaymentState.Planned), null);
                break;
            case EventKind.PaymentExported:
                Export(participant, row, detail);
                break;
            case EventKind.PaymentReturned:
                Return(row, detail);
                break;
            case EventKind.PaymentConfirmed:
                row.State = nameof(PaymentState.Confirmed);
                break;
            default:
                throw new FormatException($"{kind} is no kind of event.");
        }
    }

    private void Export(ParticipationRow participant, PaymentRow row, JsonElement detail)
    {
        var (batch, cents, isRejection) = (Text(detail, "batch")!, detail.GetProperty("cents").GetInt64(), detail.GetProperty("rejection").GetBoolean());
        row.BatchId = batch;
        if (!isRejection)
            row.State = nameof(PaymentState.Exported);
        _lines.Add(new PaymentLineRow
        {
            BatchId = batch, ParticipationId = participation, Kind = row.Kind, Position = detail.GetProperty("position").GetInt32(), Cents = cents, Live = !isRejection,
        });
        _mentions.Add(new FileMention.Made(
            new PaymentBatchRow
            {
                Id = batch, StudyId = participant.StudyId, Source = participant.Source, Kind = row.Kind, Currency = Text(detail, "currency")!,
                At = detail.GetProperty("exported_at").GetInt64(), Account = Text(detail, "by")!, FileName = Text(detail, "file")!, FileSha256 = Text(detail, "sha256")!,
                Lines = 1, Rejections = isRejection ? 1 : 0, TotalCents = cents,
            },
            Text(detail, "media_type")!));
    }

    private void Return(PaymentRow row, JsonElement detail)
    {
        var batch = Text(detail, "batch")!;
        if (row.BatchId == batch)
        {
            row.BatchId = null;
            if (row.State is nameof(PaymentState.Exported))
                row.State = nameof(PaymentState.Planned);
        }

        foreach (var line in _lines.Where(line => line.BatchId == batch))
            line.Live = false;
        _mentions.Add(new FileMention.Voided(batch, detail.GetProperty("voided_at").GetInt64(), Text(detail, "by")!, Text(detail, "reason")!));
    }

    private PaymentRow Planned(string study, string kind, string currency, long cents, bool granted) => new()
    {
        ParticipationId = participation, Kind = kind, StudyId = study, Currency = currency, Cents = cents, State = nameof(PaymentState.Planned), Granted = granted,
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
