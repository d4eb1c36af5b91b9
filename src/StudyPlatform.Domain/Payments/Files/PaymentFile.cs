namespace StudyPlatform.Domain.Payments.Files;

/// <summary>A payment file as it is downloaded.</summary>
/// <param name="Name">Says study, platform, kind and batch.</param>
/// <param name="MediaType">For the response's header.</param>
/// <param name="Bytes">UTF-8 without a mark.</param>
public sealed record PaymentFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
