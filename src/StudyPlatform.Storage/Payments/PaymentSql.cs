using System.Data;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Payments;

/// <summary>The statements of the ledger; both databases understand them.</summary>
internal sealed class PaymentSql
{
    private const string BatchColumns =
        """
        SELECT b.id, b.study_id, b.source, b.kind, b.currency, b.at, b.account, b.lines, b.rejections, b.total_cents, b.file_name, b.file_sha256,
               (SELECT COUNT(*) FROM payments y WHERE y.batch_id = b.id AND y.state = 'Confirmed'),
               EXISTS (SELECT 1 FROM payment_files f WHERE f.batch_id = b.id), b.voided_by, b.voided_at, b.void_reason
        FROM payment_batches b
        """;

    private const string MemberColumns =
        """
        SELECT p.id, p.public_id, p.last_sequence, p.head, y.kind, y.state, y.batch_id, y.reason
        FROM payment_lines l JOIN participations p ON p.id = l.participation_id JOIN payments y ON y.participation_id = l.participation_id AND y.kind = l.kind
        WHERE l.batch_id = @batch
        """;

    public PaymentSql(Database database)
    {
        var forUpdate = database.ForUpdateOf("p, y");
        ListCandidates = new(
            """
            SELECT p.id, p.public_id, p.last_sequence, p.head, p.completion_code, i.person, i.session, i.context, y.cents, y.state, p.rejection_reason
            FROM payments y JOIN participations p ON p.id = y.participation_id JOIN identities i ON i.participation_id = p.id
            WHERE y.study_id = @study AND y.kind = @kind AND y.currency = @currency AND p.source = @source
              AND ((y.state = 'Planned' AND p.decision = 'Approved') OR (@rejections AND y.state = 'Rejected' AND y.batch_id IS NULL))
            ORDER BY p.id
            """ + forUpdate,
            ("study", DbType.String), ("kind", DbType.String), ("currency", DbType.String), ("source", DbType.String), ("rejections", DbType.Boolean));
        ListMembers = new(MemberColumns + " ORDER BY p.id" + forUpdate, ("batch", DbType.String));
    }

    /// <summary>Everything that may go into a file, locked for it.</summary>
    public Statement ListCandidates { get; }

    /// <summary>Everyone who stands in a file, locked for a change.</summary>
    public Statement ListMembers { get; }

    public Statement SumExported { get; } = new(
        """
        SELECT CAST(COALESCE(SUM(y.cents), 0) AS bigint) FROM payments y JOIN participations p ON p.id = y.participation_id
        WHERE y.study_id = @study AND y.currency = @currency AND y.state IN ('Exported', 'Confirmed') AND p.source <> 'MechanicalTurkSandbox'
        """,
        ("study", DbType.String), ("currency", DbType.String));

    public Statement ListTotals { get; } = new(
        """
        SELECT p.source, y.kind, y.currency, y.state, p.decision, COUNT(*), CAST(SUM(y.cents) AS bigint),
               CAST(SUM(CASE WHEN y.state = 'Rejected' AND y.batch_id IS NULL THEN 1 ELSE 0 END) AS bigint)
        FROM payments y JOIN participations p ON p.id = y.participation_id
        WHERE y.study_id = @study GROUP BY p.source, y.kind, y.currency, y.state, p.decision
        """,
        ("study", DbType.String));

    public Statement CountUndecided { get; } = new(
        "SELECT COUNT(*) FROM participations WHERE study_id = @study AND status = 'Completed' AND decision = 'Pending' AND source <> 'Rehearsal'", ("study", DbType.String));

    public Statement ListBatches { get; } = new(BatchColumns + " WHERE b.study_id = @study ORDER BY b.at DESC, b.id", ("study", DbType.String));

    public Statement FindBatch { get; } = new(BatchColumns + " WHERE b.study_id = @study AND b.id = @batch", ("study", DbType.String), ("batch", DbType.String));

    public Statement ListLines { get; } = new(
        """
        SELECT p.public_id, l.cents, y.state, COALESCE(y.batch_id, '') = b.id FROM payment_lines l JOIN payment_batches b ON b.id = l.batch_id
        JOIN participations p ON p.id = l.participation_id JOIN payments y ON y.participation_id = l.participation_id AND y.kind = l.kind
        WHERE b.study_id = @study AND b.id = @batch ORDER BY l.position LIMIT @take OFFSET @skip
        """,
        ("study", DbType.String), ("batch", DbType.String), ("take", DbType.Int32), ("skip", DbType.Int32));

    public Statement CountLines { get; } = new(
        "SELECT CAST(COALESCE(SUM(lines), 0) AS bigint) FROM payment_batches WHERE study_id = @study AND id = @batch", ("study", DbType.String), ("batch", DbType.String));

    public Statement FindFile { get; } = new(
        "SELECT b.file_name, f.media_type, f.bytes FROM payment_files f JOIN payment_batches b ON b.id = f.batch_id WHERE b.study_id = @study AND b.id = @batch",
        ("study", DbType.String), ("batch", DbType.String));

    public Statement InsertBatch { get; } = new(
        """
        INSERT INTO payment_batches (id, study_id, source, kind, currency, at, account, lines, rejections, total_cents, file_name, file_sha256)
        VALUES (@id, @study, @source, @kind, @currency, @at, @account, @lines, @rejections, @total, @name, @sha256)
        """,
        ("id", DbType.String), ("study", DbType.String), ("source", DbType.String), ("kind", DbType.String), ("currency", DbType.String), ("at", DbType.Int64),
        ("account", DbType.String), ("lines", DbType.Int32), ("rejections", DbType.Int32), ("total", DbType.Int64), ("name", DbType.String), ("sha256", DbType.String));

    public Statement InsertLine { get; } = new(
        "INSERT INTO payment_lines (batch_id, participation_id, kind, position, cents, live) VALUES (@batch, @id, @kind, @position, @cents, @live)",
        ("batch", DbType.String), ("id", DbType.Int64), ("kind", DbType.String), ("position", DbType.Int32), ("cents", DbType.Int64), ("live", DbType.Boolean));

    public Statement InsertFile { get; } = new(
        "INSERT INTO payment_files (batch_id, media_type, bytes) VALUES (@batch, @type, @bytes)", ("batch", DbType.String), ("type", DbType.String), ("bytes", DbType.Binary));

    public Statement VoidBatch { get; } = new(
        "UPDATE payment_batches SET voided_at = @at, voided_by = @by, void_reason = @reason WHERE id = @batch AND voided_at IS NULL",
        ("at", DbType.Int64), ("by", DbType.String), ("reason", DbType.String), ("batch", DbType.String));

    public Statement VoidLines { get; } = new("UPDATE payment_lines SET live = false WHERE batch_id = @batch", ("batch", DbType.String));

    public Statement DeleteFile { get; } = new("DELETE FROM payment_files WHERE batch_id = @batch", ("batch", DbType.String));

    public Statement ListCaps { get; } = new(
        "SELECT currency, cents, at, account, number, sha256 FROM payment_caps WHERE study_id = @study ORDER BY number DESC", ("study", DbType.String));

    public Statement InsertCap { get; } = new(
        "INSERT INTO payment_caps (study_id, number, currency, cents, at, account, sha256) VALUES (@study, @number, @currency, @cents, @at, @account, @sha256)",
        ("study", DbType.String), ("number", DbType.Int32), ("currency", DbType.String), ("cents", DbType.Int64), ("at", DbType.Int64), ("account", DbType.String), ("sha256", DbType.Binary));
}
