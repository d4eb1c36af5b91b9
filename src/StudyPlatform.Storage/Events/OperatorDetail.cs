using System.Text.Json;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;

namespace StudyPlatform.Storage.Events;

/// <summary>What an operator's act tells, as JSON: who did it, and everything that rows derive from it.</summary>
internal static class OperatorDetail
{
    /// <summary>The event's kind and detail.</summary>
    /// <param name="happened">What was done.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="participation">As it is now; null for someone who declined.</param>
    public static (string Kind, byte[] Detail) Of(OperatorEvent happened, OperatorId by, Participation? participation) => happened switch
    {
        OperatorEvent.Excluded excluded => (EventKind.Excluded, Write(by, json => json.WriteString("reason", excluded.Reason))),
        OperatorEvent.Included => (EventKind.Included, Write(by)),
        OperatorEvent.Approved => (EventKind.Approved, Write(by)),
        OperatorEvent.Rejected rejected => (EventKind.Rejected, Write(by, json => json.WriteString("reason", rejected.Reason))),
        OperatorEvent.BaseGranted granted => (EventKind.BaseGranted, Write(by, json =>
        {
            json.WriteString("amount", EventDetail.Amount(granted.Amount));
            json.WriteString("currency", granted.Currency);
            json.WriteString("reason", granted.Reason);
        })),
        OperatorEvent.PaymentCancelled cancelled => (EventKind.PaymentCancelled, Write(by, json =>
        {
            json.WriteString("payment", cancelled.Kind.ToString());
            json.WriteString("reason", cancelled.Reason);
        })),
        OperatorEvent.PaymentRestored restored => (EventKind.PaymentRestored, Write(by, json => json.WriteString("payment", restored.Kind.ToString()))),
        OperatorEvent.Deleted deleted => (EventKind.Withdrawn, Write(by, json =>
        {
            json.WriteBoolean("delete_data", true);
            json.WriteNumber("correct_guesses", participation!.CorrectGuesses);
            json.WriteNumber("failed_checks", participation.FailedChecks);
            json.WriteString("reason", deleted.Reason);
        })),
        OperatorEvent.IdentifiersDeleted deleted => (EventKind.IdentifiersDeleted, Write(by, json => json.WriteString("reason", deleted.Reason))),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen here."),
    };

    /// <summary>That a payment or a rejection went into a file: all that the file's own row follows from.</summary>
    public static byte[] Exported(PaymentBatch batch, string mediaType, int position, long cents, bool isRejection) => Write(batch.By, json =>
    {
        json.WriteString("payment", batch.Group.Kind.ToString());
        json.WriteString("batch", batch.Id.Value);
        json.WriteNumber("position", position);
        json.WriteNumber("cents", cents);
        json.WriteString("currency", batch.Group.Currency);
        json.WriteBoolean("rejection", isRejection);
        json.WriteNumber("exported_at", Connections.Micros.Of(batch.At));
        json.WriteString("file", batch.FileName);
        json.WriteString("media_type", mediaType);
        json.WriteString("sha256", batch.Sha256.Value);
    });

    /// <summary>That the file a payment was in was never uploaded.</summary>
    public static byte[] Returned(PaymentBatch batch, BatchVoid voided) => Write(voided.By, json =>
    {
        json.WriteString("payment", batch.Group.Kind.ToString());
        json.WriteString("batch", batch.Id.Value);
        json.WriteNumber("voided_at", Connections.Micros.Of(voided.At));
        json.WriteString("reason", voided.Reason);
    });

    /// <summary>That the platform has paid.</summary>
    public static byte[] Confirmed(PaymentBatch batch, OperatorId by) => Write(by, json =>
    {
        json.WriteString("payment", batch.Group.Kind.ToString());
        json.WriteString("batch", batch.Id.Value);
    });

    private static byte[] Write(OperatorId by, Action<Utf8JsonWriter>? more = null) => EventDetail.Write(json =>
    {
        json.WriteString("by", by.Value);
        more?.Invoke(json);
    });
}
