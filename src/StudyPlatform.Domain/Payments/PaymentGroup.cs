using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Payments;

/// <summary>What goes into one file: payments of one kind, on one platform, in one currency.</summary>
public sealed record PaymentGroup(Platform Platform, PaymentKind Kind, string Currency);
