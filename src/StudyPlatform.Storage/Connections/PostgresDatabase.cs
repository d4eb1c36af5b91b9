using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Connections;

/// <summary>
/// A PostgreSQL server that several servers of the site may share. Rows are locked before they are changed and always
/// in the same order, admissions to a study take turns by an advisory lock, and the unique indexes decide what is left.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    private const string MarkName = "item";

    private static readonly Statement LockStatement = new("SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", ("name", DbType.String));
    private static readonly Statement LimitIdleStatement = new("SET idle_in_transaction_session_timeout = '10s'");
    private static readonly Statement RollBackToMarkStatement = new("ROLLBACK TO SAVEPOINT " + MarkName);

    /// <summary>
    /// Connections of one process unless the setting says otherwise: two processes and a command stay within the 100 that
    /// PostgreSQL's own default lets in.
    /// </summary>
    private const int DefaultConnections = 40;

    /// <summary>With fewer connections beside the writers', readers would wait for one another.</summary>
    private const int FewestReaders = 4;

    private readonly NpgsqlDataSource _source;
    private readonly int _connections;

    public PostgresDatabase(StorageOptions options)
        : base(options)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrEmpty(settings.ApplicationName))
                settings.ApplicationName = "StudyPlatform";
            if (!NamesConnections(options.ConnectionString))
                settings.MaxPoolSize = Math.Max(DefaultConnections, options.Writers + DefaultConnections / 2);
            _connections = settings.MaxPoolSize;
            if (_connections < options.Writers + FewestReaders)
                throw new StorageException($"Maximum Pool Size in {StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} is {_connections}: make it at least {options.Writers + FewestReaders}, {FewestReaders} above {StorageOptions.Section}:{nameof(StorageOptions.Writers)}.");
            _source = NpgsqlDataSource.Create(settings);
        }
        catch (ArgumentException exception)
        {
            throw new StorageException($"The setting {StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} cannot be read: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    public override int Writers => Options.Writers;

    // The rest is for whatever else reads, such as the list of studies: it must not wait for connections that lie idle here.
    public override int MaxIdleReaders => (_connections - Writers) / 2;

    // A transaction with more than 64 savepoints makes every other one look them up on disk.
    public override int MaxBatch => Math.Min(Options.MaxBatch, 50);

    public override Task MigrateAsync(CancellationToken cancellationToken) => PostgresMigration.RunAsync(this, cancellationToken);

    // A server process that stands still in the middle of a transaction holds locks that all others wait for.
    public override WriteSession OpenWriter()
    {
        var session = new WriteSession(_source.OpenConnection());
        try
        {
            session.Execute(LimitIdleStatement);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public override async ValueTask<ReadSession> OpenReaderAsync(CancellationToken cancellationToken) =>
        new(await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false));

    public override StorageContext CreateContext() => new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(_source).Options);

    // A snapshot that is forgotten would keep the server from clearing away what others have changed since.
    public override string BeginSnapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '15min'";

    public override StorageContext CreateContext(WriteSession session)
    {
        var context = new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(session.Connection).Options);
        context.Database.UseTransaction(session.Transaction);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    public override void Begin(WriteSession session) => session.Transaction = session.Connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override void Mark(WriteSession session) => session.Transaction!.Save(MarkName);

    public override void KeepMark(WriteSession session)
    {
        // The next mark takes the name over; a message to the server less.
    }

    public override void RollBackToMark(WriteSession session) => session.Execute(RollBackToMarkStatement);

    public override void Commit(WriteSession session)
    {
        session.Transaction!.Commit();
        session.Transaction.Dispose();
        session.Transaction = null;
    }

    public override void RollBack(WriteSession session)
    {
        if (session.Transaction is not { } transaction)
            return;
        session.Transaction = null;
        using (transaction)
            transaction.Rollback();
    }

    public override bool IsUsable(WriteSession session) => ((NpgsqlConnection)session.Connection).FullState is ConnectionState.Open && session.Transaction is null;

    public override bool IsConflict(Exception exception) => PostgresFailure.IsConflict(exception);

    public override void LockAdmissions(WriteSession session, StudyId study) => session.Scalar(LockStatement, study.Value);

    // No study is called so: its name would have a colon.
    public override void LockLedger(WriteSession session, StudyId study) => session.Scalar(LockStatement, "ledger:" + study.Value);

    public override void LockAudit(WriteSession session) => session.Scalar(LockStatement, AuditWriting.LockName);

    public override AccountContext CreateAccountContext() =>
        new PostgresAccountContext(new DbContextOptionsBuilder<PostgresAccountContext>()
            .UseNpgsql(_source, npgsql => npgsql.MigrationsHistoryTable(AccountContext.HistoryTable)).Options);

    public override string ForUpdateOf(string table) => " FOR UPDATE OF " + table;

    public override StorageException? Explain(Exception exception) => PostgresFailure.Explain(exception);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static bool NamesConnections(string? connection)
    {
        var named = new DbConnectionStringBuilder { ConnectionString = connection };
        return named.ContainsKey("Maximum Pool Size") || named.ContainsKey("MaxPoolSize");
    }
}
