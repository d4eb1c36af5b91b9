using System.Data;
using System.Text;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Auditing;

/// <summary>Adds a line to the audit log within whatever transaction a piece of work has: what is done and that it was done are kept together or not at all.</summary>
internal static class AuditWriting
{
    /// <summary>What those who add lines take turns by.</summary>
    public const string LockName = "admin_audit";

    private static readonly Statement Last = new("SELECT sequence, sha256 FROM admin_audit ORDER BY sequence DESC LIMIT 1");

    private static readonly Statement Insert = new(
        "INSERT INTO admin_audit (sequence, at, account, name, action, subject, detail, sha256) VALUES (@sequence, @at, @account, @name, @action, @subject, @detail, @sha256)",
        ("sequence", DbType.Int64), ("at", DbType.Int64), ("account", DbType.String), ("name", DbType.String), ("action", DbType.String), ("subject", DbType.String), ("detail", DbType.String), ("sha256", DbType.Binary));

    /// <summary>The work, followed by its line if there is one to write.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="work">What to do.</param>
    /// <param name="audit">Makes, of what the work returned, the line, or null where nothing was done; null itself for work that leaves none.</param>
    public static Func<WriteSession, T> Audited<T>(Database database, Func<WriteSession, T> work, Func<T, AuditAction?>? audit) => audit is null ? work : session =>
    {
        // The log's lock comes first: servers that take it after the rows that they change could lock each other out.
        database.LockAudit(session);
        var outcome = work(session);
        if (audit(outcome) is { } action)
            Append(database, session, action);
        return outcome;
    };

    public static void Append(Database database, WriteSession session, AuditAction action)
    {
        database.LockAudit(session);
        long sequence = 0;
        var previous = AuditChain.Start;
        using (var reader = session.Query(Last))
        {
            if (reader.Read())
                (sequence, previous) = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        }

        var row = Row(action, sequence + 1, session.Now, previous);
        session.Execute(Insert, row.Sequence, row.At, row.Account, row.Name, row.Action, row.Subject, row.Detail, row.Sha256);
    }

    /// <summary>The line that follows another one.</summary>
    /// <param name="action">What it says.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="now">UTC.</param>
    /// <param name="previous">The link of the line before.</param>
    public static AuditRow Row(AuditAction action, long sequence, DateTimeOffset now, byte[] previous)
    {
        var row = new AuditRow
        {
            Sequence = sequence,
            At = Micros.Of(now),
            Account = action.Account,
            Name = Storable(action.Name),
            Action = action.Action,
            Subject = Storable(action.Subject),
            Detail = Storable(action.Detail),
            Sha256 = [],
        };
        row.Sha256 = AuditChain.Link(previous, row);
        return row;
    }

    /// <summary>The text without what PostgreSQL does not keep: NUL, and halves of surrogate pairs.</summary>
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
