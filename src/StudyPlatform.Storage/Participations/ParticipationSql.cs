using System.Data;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Participations;

/// <summary>The statements of the participants' path, by hand because they are run for every page; both databases understand them.</summary>
internal sealed class ParticipationSql
{
    private const string Columns =
        """
        SELECT p.id, p.public_id, p.code, p.version_id, p.source, p.condition, p.cell_first, p.cell_second, p.status, p.step_index, p.stimuli,
               p.started_at, p.step_since, p.lease_until, p.finished_at, p.late, p.correct_guesses, p.failed_checks, p.data_deleted,
               p.completion_code, p.last_sequence, p.head, i.person, i.session, i.context
        FROM participations p JOIN identities i ON i.participation_id = p.id
        """;

    public ParticipationSql(Database database)
    {
        var forUpdate = database.ForUpdateOf("p");
        FindByCode = new(Columns + " WHERE p.code = @code", ("code", DbType.String));
        FindByCodeToChange = new(Columns + " WHERE p.code = @code" + forUpdate, ("code", DbType.String));
        FindByIdToChange = new(Columns + " WHERE p.id = @id" + forUpdate, ("id", DbType.Int64));
    }

    public Statement FindByCode { get; }

    public Statement FindByCodeToChange { get; }

    public Statement FindByIdToChange { get; }

    public Statement FindById { get; } = new(Columns + " WHERE p.id = @id", ("id", DbType.Int64));

    public Statement FindByPerson { get; } = new(
        Columns + " WHERE i.study_id = @study AND i.person_digest = @digest", ("study", DbType.String), ("digest", DbType.Binary));

    public Statement FindBySession { get; } = new(
        Columns + " WHERE i.study_id = @study AND i.session_digest = @digest", ("study", DbType.String), ("digest", DbType.Binary));

    public Statement FindVersion { get; } = new(
        "SELECT study_id, number, definition_sha256, bundle_sha256 FROM study_versions WHERE id = @id", ("id", DbType.Int64));

    public Statement FindVersionId { get; } = new(
        "SELECT id FROM study_versions WHERE study_id = @study AND number = @number AND definition_sha256 = @definition AND bundle_sha256 = @bundle",
        ("study", DbType.String), ("number", DbType.Int32), ("definition", DbType.String), ("bundle", DbType.String));

    public Statement FindStudy { get; } = new(
        "SELECT state, admitted, identity_key FROM studies WHERE id = @study", ("study", DbType.String));

    public Statement FindAccessCode { get; } = new(
        "SELECT 1 FROM access_codes WHERE study_id = @study AND code = @code", ("study", DbType.String), ("code", DbType.String));

    /// <summary>People by cell: finished with their answers there, or under way within their lease. One statement, so that it is one moment.</summary>
    public Statement CountPeople { get; } = new(
        """
        SELECT cell_first, cell_second, COUNT(*) FROM participations
        WHERE study_id = @study AND status = 'Completed' AND NOT data_deleted GROUP BY cell_first, cell_second
        UNION ALL
        SELECT cell_first, cell_second, COUNT(*) FROM participations
        WHERE study_id = @study AND status = 'UnderWay' AND lease_until > @now GROUP BY cell_first, cell_second
        """,
        ("study", DbType.String), ("now", DbType.Int64));

    public Statement ListShowings { get; } = new(
        "SELECT stimulus, count FROM stimulus_showings WHERE study_id = @study AND bundle_sha256 = @bundle", ("study", DbType.String), ("bundle", DbType.String));

    public Statement FindNameByNumber { get; } = new(
        "SELECT public_id FROM participations WHERE study_id = @study AND number = @number", ("study", DbType.String), ("number", DbType.Int64));

    public Statement CountShowing { get; } = new(
        """
        INSERT INTO stimulus_showings (study_id, bundle_sha256, stimulus, count, exclusive) VALUES (@study, @bundle, @stimulus, 1, false)
        ON CONFLICT (study_id, bundle_sha256, stimulus) DO UPDATE SET count = stimulus_showings.count + 1, exclusive = false
        """,
        ("study", DbType.String), ("bundle", DbType.String), ("stimulus", DbType.String));

    public Statement TakeStimulus { get; } = new(
        "INSERT INTO stimulus_showings (study_id, bundle_sha256, stimulus, count, exclusive) VALUES (@study, @bundle, @stimulus, 1, true)",
        ("study", DbType.String), ("bundle", DbType.String), ("stimulus", DbType.String));

    public Statement CountAdmitted { get; } = new("UPDATE studies SET admitted = admitted + 1 WHERE id = @study", ("study", DbType.String));

    public Statement Insert { get; } = new(
        """
        INSERT INTO participations (public_id, code, study_id, version_id, number, source, condition, cell_first, cell_second, status, step_index, stimuli,
            started_at, step_since, lease_until, finished_at, late, correct_guesses, failed_checks, data_deleted, completion_code, excluded, last_sequence, head)
        VALUES (@public_id, @code, @study, @version, @number, @source, @condition, @first, @second, @status, 0, @stimuli,
            @started, @started, @lease, @finished, false, 0, 0, false, @completion, false, 1, @head)
        RETURNING id
        """,
        ("public_id", DbType.String), ("code", DbType.String), ("study", DbType.String), ("version", DbType.Int64), ("number", DbType.Int64),
        ("source", DbType.String), ("condition", DbType.String), ("first", DbType.String), ("second", DbType.String), ("status", DbType.String),
        ("stimuli", DbType.String), ("started", DbType.Int64), ("lease", DbType.Int64), ("finished", DbType.Int64), ("completion", DbType.String), ("head", DbType.Binary));

    public Statement InsertIdentity { get; } = new(
        """
        INSERT INTO identities (participation_id, study_id, person_digest, session_digest, person, session, context)
        VALUES (@id, @study, @person_digest, @session_digest, @person, @session, @context)
        """,
        ("id", DbType.Int64), ("study", DbType.String), ("person_digest", DbType.Binary), ("session_digest", DbType.Binary),
        ("person", DbType.String), ("session", DbType.String), ("context", DbType.String));

    public Statement InsertEvent { get; } = new(
        """
        INSERT INTO events (participation_id, sequence, at, kind, step, detail, salt, detail_sha256, sha256)
        VALUES (@id, @sequence, @at, @kind, @step, @detail, @salt, @detail_sha256, @sha256)
        """,
        ("id", DbType.Int64), ("sequence", DbType.Int32), ("at", DbType.Int64), ("kind", DbType.String), ("step", DbType.String),
        ("detail", DbType.String), ("salt", DbType.Binary), ("detail_sha256", DbType.Binary), ("sha256", DbType.Binary));

    public Statement InsertTrial { get; } = new(
        """
        INSERT INTO trials (participation_id, position, phase, stimulus, actual, predicted, guess, shown_at, answered_at, response_ms, hidden_ms)
        VALUES (@id, @position, @phase, @stimulus, @actual, @predicted, @guess, @shown_at, @answered_at, @response_ms, @hidden_ms)
        """,
        ("id", DbType.Int64), ("position", DbType.Int32), ("phase", DbType.String), ("stimulus", DbType.String), ("actual", DbType.String),
        ("predicted", DbType.String), ("guess", DbType.String), ("shown_at", DbType.Int64), ("answered_at", DbType.Int64),
        ("response_ms", DbType.Int32), ("hidden_ms", DbType.Int32));

    public Statement InsertRanking { get; } = new(
        """
        INSERT INTO rankings (participation_id, position, question, chosen, rejected, reason, own_words)
        VALUES (@id, @position, @question, @chosen, @rejected, @reason, @own_words)
        """,
        ("id", DbType.Int64), ("position", DbType.Int32), ("question", DbType.String), ("chosen", DbType.String), ("rejected", DbType.String),
        ("reason", DbType.String), ("own_words", DbType.String));

    public Statement InsertDemographic { get; } = new(
        "INSERT INTO demographics (participation_id, question, value) VALUES (@id, @question, @value)",
        ("id", DbType.Int64), ("question", DbType.String), ("value", DbType.String));

    public Statement InsertComment { get; } = new(
        "INSERT INTO comments (participation_id, text) VALUES (@id, @text)", ("id", DbType.Int64), ("text", DbType.String));

    /// <summary>A step further, which touches no index.</summary>
    public Statement Advance { get; } = new(
        """
        UPDATE participations SET step_index = @step, step_since = @since, late = @late, correct_guesses = @guesses, failed_checks = @checks,
            last_sequence = @sequence, head = @head
        WHERE id = @id AND last_sequence = @before
        """,
        ("step", DbType.Int32), ("since", DbType.Int64), ("late", DbType.Boolean), ("guesses", DbType.Int32), ("checks", DbType.Int32),
        ("sequence", DbType.Int32), ("head", DbType.Binary), ("id", DbType.Int64), ("before", DbType.Int32));

    /// <summary>Anything else that becomes of a participation. Whoever finishes is decided about anew: what was decided before was about someone who had not.</summary>
    public Statement Update { get; } = new(
        """
        UPDATE participations SET status = @status, step_index = @step, step_since = @since, finished_at = @finished, late = @late,
            correct_guesses = @guesses, failed_checks = @checks, data_deleted = @deleted, base = COALESCE(@base, base), bonus = COALESCE(@bonus, bonus),
            decision = CASE WHEN @base IS NULL THEN decision ELSE 'Pending' END, rejection_reason = CASE WHEN @base IS NULL THEN rejection_reason END,
            last_sequence = @sequence, head = @head
        WHERE id = @id AND last_sequence = @before
        """,
        ("status", DbType.String), ("step", DbType.Int32), ("since", DbType.Int64), ("finished", DbType.Int64), ("late", DbType.Boolean),
        ("guesses", DbType.Int32), ("checks", DbType.Int32), ("deleted", DbType.Boolean), ("base", DbType.String), ("bonus", DbType.String),
        ("sequence", DbType.Int32), ("head", DbType.Binary), ("id", DbType.Int64), ("before", DbType.Int32));

    public IReadOnlyList<Statement> EraseAnswers { get; } =
    [
        new("DELETE FROM trials WHERE participation_id = @id", ("id", DbType.Int64)),
        new("DELETE FROM rankings WHERE participation_id = @id", ("id", DbType.Int64)),
        new("DELETE FROM demographics WHERE participation_id = @id", ("id", DbType.Int64)),
        new("DELETE FROM comments WHERE participation_id = @id", ("id", DbType.Int64)),
        new("UPDATE events SET detail = NULL, salt = NULL WHERE participation_id = @id AND kind IN ('answered', 'screened-out')", ("id", DbType.Int64)),
    ];

    public Statement EraseIdentity { get; } = new(
        "UPDATE identities SET person = NULL, session = NULL, context = NULL WHERE participation_id = @id", ("id", DbType.Int64));

    /// <summary>The bytes of payment files that hold the ids of someone; what was paid by them stays known.</summary>
    public Statement ErasePaymentFiles { get; } = new(
        "DELETE FROM payment_files WHERE batch_id IN (SELECT batch_id FROM payment_lines WHERE participation_id = @id)", ("id", DbType.Int64));

    /// <summary>An entry of the ledger for someone who has finished.</summary>
    public Statement PlanPayment { get; } = new(
        """
        INSERT INTO payments (participation_id, kind, study_id, currency, cents, state, batch_id, reason, granted)
        VALUES (@id, @kind, @study, @currency, @cents, 'Planned', NULL, NULL, false)
        ON CONFLICT (participation_id, kind) DO UPDATE
        SET currency = excluded.currency, cents = excluded.cents, state = 'Planned', batch_id = NULL, reason = NULL, granted = false
        WHERE payments.state IN ('Cancelled', 'Rejected')
        """,
        ("id", DbType.Int64), ("kind", DbType.String), ("study", DbType.String), ("currency", DbType.String), ("cents", DbType.Int64));

    public Statement FindByName { get; } = new(
        "SELECT id FROM participations WHERE public_id = @name AND study_id = @study", ("name", DbType.String), ("study", DbType.String));

    public Statement FindLapsed { get; } = new(
        "SELECT id FROM participations WHERE status = 'UnderWay' AND lease_until <= @now ORDER BY id", ("now", DbType.Int64));

    public Statement FindIdle { get; } = new(
        "SELECT id FROM participations WHERE status = 'TimedOut' AND lease_until <= @heard AND step_since <= @heard ORDER BY id",
        ("heard", DbType.Int64));
}
