using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Auditing;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Changes of accounts whose line in the audit log is kept with them or not at all.</summary>
internal static class AuditedChange
{
    /// <summary>
    /// Begins a transaction after all others of its kind, and after all that add a line to the audit log, over all servers: what it
    /// reads stays true until its end. SQLite has one writer anyway. On PostgreSQL the lock is the batching writer's own; with a
    /// snapshot taken before it was granted the log's last line would be an old one, so that every statement has to see anew.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginAsync(AccountContext context, CancellationToken cancellationToken)
    {
        var shared = context.Database.IsNpgsql();
        var transaction = await context.Database.BeginTransactionAsync(shared ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        if (shared)
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({AuditWriting.LockName}, 0))", cancellationToken).ConfigureAwait(false);
        return transaction;
    }

    /// <summary>Adds the line; the context's changes are still to be saved.</summary>
    public static async Task AppendAsync(AccountContext context, AuditAction action, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Sequence)
            .Select(row => new { row.Sequence, row.Sha256 }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        context.Audit.Add(AuditWriting.Row(action, (last?.Sequence ?? 0) + 1, now, last?.Sha256 ?? AuditChain.Start));
    }
}
