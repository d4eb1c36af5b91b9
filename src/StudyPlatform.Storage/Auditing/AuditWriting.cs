using System.Data;
using System.Text;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Auditing;

/// <summary>Adds a line to the audit log within whatever transaction a piece of work has: what is done and that it was done are kept together or not at all.</summary>
internal static class AuditWriting
{
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

        var row = new AuditRow
        {
            Sequence = sequence + 1,
            At = Micros.Of(session.Now),
            Account = action.Account,
            Name = Storable(action.Name),
            Action = action.Action,
            Subject = Storable(action.Subject),
            Detail = Storable(action.Detail),
            Sha256 = [],
        };
        session.Execute(Insert, row.Sequence, row.At, row.Account, row.Name, row.Action, row.Subject, row.Detail, AuditChain.Link(previous, row));
    }

    /// <summary>The text without what PostgreSQL does not keep: NUL, and halves of surrogate pairs.</summary>
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
