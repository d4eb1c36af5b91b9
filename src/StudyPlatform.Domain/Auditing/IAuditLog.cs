namespace StudyPlatform.Domain.Auditing;

/// <summary>Who did what on the site. Lines are only ever added: neither the site nor plain SQL changes or deletes one.</summary>
public interface IAuditLog
{
    /// <summary>Writes a line, and returns once it is on disk.</summary>
    Task AppendAsync(AuditAction action, CancellationToken cancellationToken);

    /// <summary>Reads lines, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of the newest are left out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AuditPage> ReadAsync(AuditFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Computes the hash chain again.</summary>
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}
