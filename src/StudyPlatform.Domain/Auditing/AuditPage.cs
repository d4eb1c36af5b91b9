namespace StudyPlatform.Domain.Auditing;

/// <summary>Some lines of the audit log.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Count">How many lines fit the filter in all.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long Count);
