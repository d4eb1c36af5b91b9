namespace StudyPlatform.Domain.Auditing;

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Entries">How many lines there are.</param>
/// <param name="End">The last link of the chain, lower-case hex: noted down elsewhere, it shows whether lines at the end were taken away later.</param>
/// <param name="Faults">A sentence for each line that does not fit the one before; none if all do.</param>
public sealed record AuditVerification(long Entries, string End, IReadOnlyList<string> Faults);
