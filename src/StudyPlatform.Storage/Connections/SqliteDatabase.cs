using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Connections;

/// <summary>
/// One file, write-ahead log, every commit synced. Transactions begin IMMEDIATE: one that began as a reader could not
/// become a writer while another program, such as an operator's command, writes.
/// </summary>
internal sealed class SqliteDatabase(StorageOptions options) : Database(options)
{
    private static readonly Statement BeginStatement = new("BEGIN IMMEDIATE");
    private static readonly Statement CommitStatement = new("COMMIT");
    private static readonly Statement RollBackStatement = new("ROLLBACK");
    private static readonly Statement MarkStatement = new("SAVEPOINT item");
    private static readonly Statement KeepMarkStatement = new("RELEASE item");
    private static readonly Statement RollBackToMarkStatement = new("ROLLBACK TO item");

    public override int Writers => 1;

    public override int MaxIdleReaders => 64;

    public override int MaxBatch => Options.MaxBatch;

    public override Task MigrateAsync(CancellationToken cancellationToken) => SqliteMigration.RunAsync(this, cancellationToken);

    // What participants have deleted is overwritten, not only left out of the index.
    public override WriteSession OpenWriter() => new SqliteWriteSession(Open("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"));

    public override ValueTask<ReadSession> OpenReaderAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ReadSession(Open("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;")));

    public override StorageContext CreateContext() => new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(Open("PRAGMA query_only = ON;"), contextOwnsConnection: true).Options);

    public override string BeginSnapshot => "BEGIN";

    public override StorageContext CreateContext(WriteSession session) => OnConnection((SqliteConnection)session.Connection);

    /// <summary>A context on an open connection, within whatever transaction is there.</summary>
    public static StorageContext OnConnection(SqliteConnection connection)
    {
        var context = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    public override void Begin(WriteSession session) => session.Execute(BeginStatement);

    public override void Mark(WriteSession session) => session.Execute(MarkStatement);

    public override void KeepMark(WriteSession session) => session.Execute(KeepMarkStatement);

    public override void RollBackToMark(WriteSession session)
    {
        session.Execute(RollBackToMarkStatement);
        session.Execute(KeepMarkStatement);
    }

    public override void Commit(WriteSession session) => session.Execute(CommitStatement);

    public override void RollBack(WriteSession session)
    {
        // A full disk and some other failures have rolled back already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(((SqliteConnection)session.Connection).Handle) == 0)
            session.Execute(RollBackStatement);
    }

    public override bool IsUsable(WriteSession session) =>
        session.Connection.State is ConnectionState.Open && SQLitePCL.raw.sqlite3_get_autocommit(((SqliteConnection)session.Connection).Handle) != 0;

    public override bool IsConflict(Exception exception) => false;

    public override void LockAdmissions(WriteSession session, StudyId study)
    {
        // Whoever writes has the whole file.
    }

    public override void LockLedger(WriteSession session, StudyId study)
    {
        // The same.
    }

    public override void LockAudit(WriteSession session)
    {
        // Whoever writes has the whole file.
    }

    public override AccountContext CreateAccountContext() => AccountsOn(Open("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"), owned: true);

    /// <summary>A context for accounts on an open connection.</summary>
    public static AccountContext AccountsOn(SqliteConnection connection, bool owned) =>
        new SqliteAccountContext(new DbContextOptionsBuilder<SqliteAccountContext>()
            .UseSqlite(connection, owned, sqlite => sqlite.MigrationsHistoryTable(AccountContext.HistoryTable)).Options);

    public override string ForUpdateOf(string table) => "";

    public override StorageException? Explain(Exception exception) => SqliteFailure.Explain(exception, Options);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the file.</summary>
    /// <param name="pragmas">Settings of the connection.</param>
    /// <param name="mode">Whether the file may be made.</param>
    public SqliteConnection Open(string pragmas, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var busy = (int)Options.BusyTimeout.TotalMilliseconds;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Options.FilePath,
            Mode = mode,
            Pooling = false,
            // Whole seconds; 0 would mean for ever. SQLite itself waits busy_timeout, which is finer.
            DefaultTimeout = Math.Max(1, (int)Options.BusyTimeout.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {busy}; {pragmas}");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
