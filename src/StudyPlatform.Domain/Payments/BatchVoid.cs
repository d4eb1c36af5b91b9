using StudyPlatform.Domain.Operators;

namespace StudyPlatform.Domain.Payments;

/// <summary>That a file was taken back.</summary>
public sealed record BatchVoid(OperatorId By, DateTimeOffset At, string Reason);
