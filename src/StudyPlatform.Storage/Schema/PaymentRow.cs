namespace StudyPlatform.Storage.Schema;

/// <summary>A line of the ledger: what a participation is owed for one thing.</summary>
internal sealed class PaymentRow
{
    public long ParticipationId { get; set; }

    /// <summary><c>Base</c> or <c>Bonus</c>.</summary>
    public required string Kind { get; set; }

    public required string StudyId { get; set; }

    public required string Currency { get; set; }

    /// <summary>The amount in hundredths of the currency: whole numbers, of which both databases make exact sums.</summary>
    public long Cents { get; set; }

    public required string State { get; set; }

    /// <summary>The file it is in; for a rejection the file that told it.</summary>
    public string? BatchId { get; set; }

    /// <summary>Why it was cancelled or rejected.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether an operator decided that it is owed.</summary>
    public bool Granted { get; set; }
}
