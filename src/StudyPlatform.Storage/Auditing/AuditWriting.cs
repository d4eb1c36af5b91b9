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
