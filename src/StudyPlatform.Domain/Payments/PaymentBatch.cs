using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Payments;

/// <summary>A payment file that was made, once and for all.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Study">Whose.</param>
/// <param name="Group">What is in it.</param>
/// <param name="At">When. UTC.</param>
/// <param name="By">Who made it.</param>
/// <param name="Rows">Lines: payments and rejections.</param>
/// <param name="Rejections">How many of them are rejections.</param>
/// <param name="Total">Of its payments.</param>
/// <param name="FileName">As it is offered for download.</param>
/// <param name="Sha256">Of the file's bytes.</param>
/// <param name="Confirmed">How many of its payments are confirmed.</param>
/// <param name="HasFile">Whether the bytes are still kept: they go when the batch is voided, and with the ids of someone in it.</param>
/// <param name="Voided">Who took it back, when and why; null for a batch that counts.</param>
public sealed record PaymentBatch(
    BatchId Id,
    StudyId Study,
    PaymentGroup Group,
    DateTimeOffset At,
    OperatorId By,
    int Rows,
    int Rejections,
    decimal Total,
    string FileName,
    Sha256Hash Sha256,
    int Confirmed,
    bool HasFile,
    BatchVoid? Voided)
{
    /// <summary>How many payments are in it.</summary>
    public int Payments => Rows - Rejections;
}
