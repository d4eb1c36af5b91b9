namespace StudyPlatform.Domain.Auditing;

/// <summary>A line of the audit log.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">UTC, whole microseconds.</param>
/// <param name="Action">What was done by whom.</param>
/// <param name="Sha256">The link of the hash chain, lower-case hex.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditAction Action, string Sha256);
