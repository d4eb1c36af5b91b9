namespace StudyPlatform.Domain.Payments;

/// <summary>A line of the ledger: what one participation is owed for one thing. There is at most one for each kind.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Amount">Above 0, at most two decimals.</param>
/// <param name="Currency">The definition's.</param>
/// <param name="State">Where it is.</param>
/// <param name="Batch">The file it is in, or, for a rejection, the file that told it; null for none.</param>
/// <param name="Reason">Why it was cancelled or rejected.</param>
/// <param name="IsGranted">Whether an operator decided that it is owed although the participant did not finish.</param>
public sealed record PaymentEntry(
    PaymentKind Kind, decimal Amount, string Currency, PaymentState State, BatchId? Batch = null, string? Reason = null, bool IsGranted = false)
{
    /// <summary>Whether it is still to be paid, or not yet known to be.</summary>
    public bool IsOwed => State is PaymentState.Planned or PaymentState.Exported;

    /// <summary>The same entry, owed and in no file.</summary>
    public PaymentEntry Planned() => this with { State = PaymentState.Planned, Batch = null, Reason = null };
}
