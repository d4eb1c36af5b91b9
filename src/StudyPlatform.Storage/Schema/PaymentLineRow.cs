namespace StudyPlatform.Storage.Schema;

/// <summary>That someone stands in a payment file. Lines stay when the file is voided.</summary>
internal sealed class PaymentLineRow
{
    public required string BatchId { get; set; }

    public long ParticipationId { get; set; }

    public required string Kind { get; set; }

    /// <summary>From 1, in the file's order.</summary>
    public int Position { get; set; }

    /// <summary>In hundredths; 0 for a rejection.</summary>
    public long Cents { get; set; }

    /// <summary>Whether it pays, and its file is not voided: the database lets a payment have one such line only.</summary>
    public bool Live { get; set; }
}
