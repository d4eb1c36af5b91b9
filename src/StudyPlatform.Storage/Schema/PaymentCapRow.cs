namespace StudyPlatform.Storage.Schema;

/// <summary>That a cap was set or lifted; the newest one of a currency counts. Rows are only ever added, and are a hash chain for each study.</summary>
internal sealed class PaymentCapRow
{
    public required string StudyId { get; set; }

    /// <summary>From 1 within the study.</summary>
    public int Number { get; set; }

    public required string Currency { get; set; }

    /// <summary>In hundredths; null for no cap.</summary>
    public long? Cents { get; set; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long At { get; set; }

    public required string Account { get; set; }

    /// <summary>SHA-256 over the row before and everything else here.</summary>
    public required byte[] Sha256 { get; set; }
}
