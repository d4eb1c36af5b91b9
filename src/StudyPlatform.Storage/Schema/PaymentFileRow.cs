namespace StudyPlatform.Storage.Schema;

/// <summary>The bytes of a payment file, apart from everything else because they hold platform's ids: they go when the file is voided, and with the ids of anyone in it.</summary>
internal sealed class PaymentFileRow
{
    public required string BatchId { get; set; }

    public required string MediaType { get; set; }

    public required byte[] Bytes { get; set; }
}
