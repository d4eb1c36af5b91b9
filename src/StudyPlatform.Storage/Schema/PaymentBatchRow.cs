namespace StudyPlatform.Storage.Schema;

/// <summary>A payment file that was made. Times are microseconds since 1970, UTC.</summary>
internal sealed class PaymentBatchRow
{
    public required string Id { get; set; }

    public required string StudyId { get; set; }

    /// <summary>The platform.</summary>
    public required string Source { get; set; }

    public required string Kind { get; set; }

    public required string Currency { get; set; }

    public long At { get; set; }

    /// <summary>Who made it.</summary>
    public required string Account { get; set; }

    /// <summary>Lines, rejections among them.</summary>
    public int Lines { get; set; }

    public int Rejections { get; set; }

    public long TotalCents { get; set; }

    public required string FileName { get; set; }

    public required string FileSha256 { get; set; }

    public long? VoidedAt { get; set; }

    public string? VoidedBy { get; set; }

    public string? VoidReason { get; set; }
}
