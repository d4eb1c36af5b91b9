using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Payments.Files;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Operators;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Reading;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Payments;

/// <summary>The ledger in the database. Each write is one piece of work of the <see cref="BatchingWriter"/>.</summary>
internal sealed class PaymentStore : IPaymentStore
{
    private readonly Database _database;
    private readonly BatchingWriter _writer;
    private readonly ReadPool _readers;
    private readonly PaymentSql _sql;
    private readonly Caps _caps;
    private readonly Exports _exports;
    private readonly Batches _batches;

    public PaymentStore(Database database, BatchingWriter writer, ReadPool readers, ParticipationSql participations)
    {
        (_database, _writer, _readers) = (database, writer, readers);
        _sql = new PaymentSql(database);
        var acts = new OperatorSql();
        _caps = new Caps(database, _sql, participations);
        _exports = new Exports(database, _sql, _caps, participations, acts);
        _batches = new Batches(database, _sql, participations, acts);
    }

    public Task<PaymentOverview> OverviewAsync(StudyId study, CancellationToken cancellationToken) =>
        ReadAsync(session => new PaymentOverview(Totals(session, study), [.. Current(_caps.List(session, study))], (int)(long)session.Scalar(_sql.CountUndecided, study.Value)!), cancellationToken);

    public Task<IReadOnlyList<PaymentBatch>> BatchesAsync(StudyId study, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<PaymentBatch>>(session => _batches.List(session, study), cancellationToken);

    public Task<PaymentBatch?> FindAsync(StudyId study, BatchId batch, CancellationToken cancellationToken) =>
        ReadAsync(session => _batches.Find(session, study, batch), cancellationToken);

    public Task<BatchLinePage> LinesAsync(StudyId study, BatchId batch, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, BatchLinePage.MostLines);
        // How many lines a file has never changes, so that the two need not be of one moment.
        return ReadAsync(session => new BatchLinePage(Lines(session, study, batch, skip, take), (int)(long)session.Scalar(_sql.CountLines, study.Value, batch.Value)!), cancellationToken);
    }

    public Task<PaymentFile?> DownloadAsync(StudyId study, BatchId batch, CancellationToken cancellationToken) =>
        ReadAsync(
            session =>
            {
                using var row = session.Query(_sql.FindFile, study.Value, batch.Value);
                return row.Read() ? new PaymentFile(row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2)) : null;
            },
            cancellationToken);

    public Task<ExportOutcome> ExportAsync(
        StudyId study, PaymentGroup group, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken, Func<PaymentBatch, AuditAction>? audit = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        return WriteAsync(
            study,
            session => _exports.Export(session, study, group, only?.ToHashSet(), by),
            audit is null ? null : outcome => outcome is ExportOutcome.Exported exported ? audit(exported.Batch) : null,
            cancellationToken);
    }

    public Task<BatchOutcome> ConfirmAsync(
        StudyId study, BatchId batch, IReadOnlyCollection<ParticipantId>? only, OperatorId by, CancellationToken cancellationToken, Func<BatchOutcome.Done, AuditAction>? audit = null) =>
        WriteAsync(study, session => _batches.Confirm(session, study, batch, only?.ToHashSet(), by), WhenDone(audit), cancellationToken);

    public Task<BatchOutcome> VoidAsync(
        StudyId study, BatchId batch, string reason, OperatorId by, CancellationToken cancellationToken, Func<BatchOutcome.Done, AuditAction>? audit = null) =>
        WriteAsync(study, session => _batches.Void(session, study, batch, reason, by), WhenDone(audit), cancellationToken);

    public Task<CapOutcome> SetCapAsync(StudyId study, string currency, decimal? amount, OperatorId by, CancellationToken cancellationToken, AuditAction? audit = null)
    {
        var isCurrency = currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper);
        var isAmount = amount is null || (amount >= 0 && amount <= PaymentCap.Most && amount == decimal.Round(amount.Value, 2));
        return isCurrency && isAmount
            ? WriteAsync(
                study, session => _caps.Set(session, study, currency!, amount, by), audit is null ? null : outcome => outcome is CapOutcome.Set ? audit : null, cancellationToken)
            : Task.FromResult<CapOutcome>(CapOutcome.Refused.Unfit());
    }

    public Task<IReadOnlyList<PaymentCap>> CapsAsync(StudyId study, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<PaymentCap>>(session => _caps.List(session, study), cancellationToken);

    private List<PaymentTotal> Totals(ReadSession session, StudyId study)
    {
        List<PaymentTotal> totals = [];
        using var row = session.Query(_sql.ListTotals, study.Value);
        while (row.Read())
        {
            totals.Add(new PaymentTotal(
                new PaymentGroup(Enum.Parse<Platform>(row.GetString(0)), Enum.Parse<PaymentKind>(row.GetString(1)), row.GetString(2)),
                Enum.Parse<PaymentState>(row.GetString(3)),
                Enum.Parse<Decision>(row.GetString(4)),
                (int)row.GetInt64(5),
                Cents.Amount(row.GetInt64(6)),
                (int)row.GetInt64(7)));
        }

        // Sorted here: a database sorts by its locale.
        return [.. totals.OrderBy(total => total.Group.Platform).ThenBy(total => total.Group.Kind).ThenBy(total => total.Group.Currency, StringComparer.Ordinal).ThenBy(total => total.State).ThenBy(total => total.Decision)];
    }

    private List<BatchLine> Lines(ReadSession session, StudyId study, BatchId batch, int skip, int take)
    {
        List<BatchLine> lines = [];
        using var row = session.Query(_sql.ListLines, study.Value, batch.Value, take, skip);
        while (row.Read())
            lines.Add(new BatchLine(new ParticipantId(row.GetString(0)), Cents.Amount(row.GetInt64(1)), IsRejection: row.GetInt64(1) == 0, Enum.Parse<PaymentState>(row.GetString(2)), row.GetBoolean(3)));
        return lines;
    }

    private static IEnumerable<PaymentCap> Current(IEnumerable<PaymentCap> newestFirst) => newestFirst.DistinctBy(cap => cap.Currency).Where(cap => cap.Amount is not null);

    private static Func<BatchOutcome, AuditAction?>? WhenDone(Func<BatchOutcome.Done, AuditAction>? audit) =>
        audit is null ? null : outcome => outcome is BatchOutcome.Done done ? audit(done) : null;

    // Before any participant's code, as codes are letters and digits: the ledger's lock is taken first.
    private Task<T> WriteAsync<T>(StudyId study, Func<WriteSession, T> work, Func<T, AuditAction?>? audit, CancellationToken cancellationToken) =>
        _writer.RunAsync(AuditWriting.Audited(_database, work, audit), "!ledger:" + study.Value, cancellationToken);

    private Task<T> ReadAsync<T>(Func<ReadSession, T> read, CancellationToken cancellationToken) =>
        _readers.ReadAsync((session, _) => ValueTask.FromResult(read(session)), cancellationToken);
}
