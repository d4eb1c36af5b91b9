using System.Data;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Operators;

/// <summary>The statements of operators' acts; both databases understand them.</summary>
internal sealed class OperatorSql
{
    /// <summary>What an operator has decided so far, once for each entry of the ledger, or once where there is none.</summary>
    public Statement FindDecision { get; } = new(
        """
        SELECT p.excluded, p.exclusion_reason, p.decision, p.rejection_reason, y.kind, y.cents, y.currency, y.state, y.batch_id, y.reason, y.granted
        FROM participations p LEFT JOIN payments y ON y.participation_id = p.id WHERE p.id = @id
        """,
        ("id", DbType.Int64));

    public Statement Update { get; } = new(
        """
        UPDATE participations SET status = @status, finished_at = COALESCE(finished_at, @finished), data_deleted = @deleted, excluded = @excluded,
            exclusion_reason = @exclusion, decision = @decision, rejection_reason = @rejection, last_sequence = @sequence, head = @head
        WHERE id = @id AND last_sequence = @before
        """,
        ("status", DbType.String), ("finished", DbType.Int64), ("deleted", DbType.Boolean), ("excluded", DbType.Boolean), ("exclusion", DbType.String),
        ("decision", DbType.String), ("rejection", DbType.String), ("sequence", DbType.Int32), ("head", DbType.Binary), ("id", DbType.Int64), ("before", DbType.Int32));

    /// <summary>Only the end of the chain: for what changes nothing else of a participation.</summary>
    public Statement Extend { get; } = new(
        "UPDATE participations SET last_sequence = @sequence, head = @head WHERE id = @id AND last_sequence = @before",
        ("sequence", DbType.Int32), ("head", DbType.Binary), ("id", DbType.Int64), ("before", DbType.Int32));

    public Statement InsertGrant { get; } = new(
        """
        INSERT INTO payments (participation_id, kind, study_id, currency, cents, state, batch_id, reason, granted)
        VALUES (@id, 'Base', @study, @currency, @cents, 'Planned', NULL, NULL, true)
        """,
        ("id", DbType.Int64), ("study", DbType.String), ("currency", DbType.String), ("cents", DbType.Int64));

    public Statement UpdateEntry { get; } = new(
        "UPDATE payments SET state = @state, batch_id = @batch, reason = @reason WHERE participation_id = @id AND kind = @kind AND state = @before",
        ("state", DbType.String), ("batch", DbType.String), ("reason", DbType.String), ("id", DbType.Int64), ("kind", DbType.String), ("before", DbType.String));

    public Statement ListUndecided { get; } = new(
        "SELECT id FROM participations WHERE study_id = @study AND status = 'Completed' AND decision = 'Pending' AND source <> 'Rehearsal' ORDER BY id",
        ("study", DbType.String));

    public Statement ListIdentified { get; } = new(
        "SELECT p.id FROM participations p JOIN identities i ON i.participation_id = p.id WHERE p.study_id = @study AND i.person IS NOT NULL ORDER BY p.id",
        ("study", DbType.String));

    public Statement CountOwed { get; } = new(
        """
        SELECT COUNT(DISTINCT y.participation_id) FROM payments y JOIN identities i ON i.participation_id = y.participation_id
        WHERE y.study_id = @study AND y.state IN ('Planned', 'Exported') AND i.person IS NOT NULL
        """,
        ("study", DbType.String));

    public Statement CountUnderWay { get; } = new(
        "SELECT COUNT(*) FROM participations WHERE study_id = @study AND status = 'UnderWay' AND lease_until > @now", ("study", DbType.String), ("now", DbType.Int64));
}
