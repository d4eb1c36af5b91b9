using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>What an event tells of a payment file.</summary>
internal abstract record FileMention(string Batch)
{
    /// <summary>Someone went into it; the row counts this one line.</summary>
    public sealed record Made(PaymentBatchRow Row, string MediaType) : FileMention(Row.Id);

    /// <summary>It was taken back.</summary>
    public sealed record Voided(string Batch, long At, string By, string Reason) : FileMention(Batch);

    /// <summary>The ids of someone in it were deleted, and so were its bytes.</summary>
    public sealed record Erased(string Batch) : FileMention(Batch);
}
