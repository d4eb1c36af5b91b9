namespace StudyPlatform.Domain.Payments;

/// <summary>A file that can be made now.</summary>
/// <param name="Group">Of which payments.</param>
/// <param name="Payments">How many would go into it; 0 where there are only rejections to tell.</param>
/// <param name="Amount">Of these payments.</param>
/// <param name="Rejections">How many rejections it would tell; 0 on platforms that are told of none by file.</param>
public sealed record ExportableFile(PaymentGroup Group, int Payments, decimal Amount, int Rejections);
