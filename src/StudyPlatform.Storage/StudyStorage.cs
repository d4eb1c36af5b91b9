using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Copying;
using StudyPlatform.Storage.Monitoring;
using StudyPlatform.Storage.Operators;
using StudyPlatform.Storage.Participants;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Payments;
using StudyPlatform.Storage.Reading;
using StudyPlatform.Storage.Rehearsals;
using StudyPlatform.Storage.Results;
using StudyPlatform.Storage.Studies;
using StudyPlatform.Storage.Verification;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage;

/// <summary>An open database and everything on it. One a process; disposing of it answers what is under way and closes it.</summary>
public sealed class StudyStorage : IAsyncDisposable, IDisposable
{
    private readonly Database _database;
    private readonly ReadPool _readers;

    /// <summary>Opens nothing yet: that is done by <see cref="MigrateAsync"/>, which is called first.</summary>
    /// <exception cref="StorageException">An option is wrong.</exception>
    public StudyStorage(StorageOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        options.Validate();
        _database = options.Provider is StorageProvider.Sqlite ? new SqliteDatabase(options) : new PostgresDatabase(options);
        Writer = new BatchingWriter(_database, clock);
        _readers = new ReadPool(_database, Writer.Instruments);
        var sql = new ParticipationSql(_database);
        var reader = new ParticipationReader(sql, new VersionCache(sql));
        Participations = new ParticipationStore(_database, Writer, _readers, clock);
        Operators = new OperatorStore(_database, Writer, _readers, sql, reader);
        Payments = new PaymentStore(_database, Writer, _readers, sql);
        Participants = new ParticipantQueries(_database);
        Monitor = new MonitorQueries(_database, _readers);
        Results = new ResultSource(_database);
        Studies = new StudyStore(_database, Writer, clock);
        Counts = new StudyCounts(_database);
        Accounts = new AccountDirectory(_database, clock);
        Audit = new AuditLog(_database, Writer);
        Rehearsals = new RehearsalStore(_database, Writer);
    }

    public IParticipationStore Participations { get; }

    public IStudyStore Studies { get; }

    public IRehearsalStore Rehearsals { get; }

    public IResultSource Results { get; }

    /// <summary>What operators do to participations.</summary>
    public IOperatorStore Operators { get; }

    /// <summary>The ledger.</summary>
    public IPaymentStore Payments { get; }

    /// <summary>Lists and timelines of participants.</summary>
    public IParticipantQueries Participants { get; }

    /// <summary>How studies are going.</summary>
    public IMonitorQueries Monitor { get; }

    public IStudyCounts Counts { get; }

    public IAccountStore Accounts { get; }

    public IAuditLog Audit { get; }

    /// <summary>What everything is written by.</summary>
    public BatchingWriter Writer { get; }

    /// <summary>A context for accounts on a connection of its own; whoever asks for it disposes of it.</summary>
    public AccountContext CreateAccountContext() => _database.CreateAccountContext();

    /// <summary>Makes the tables or brings them up to date.</summary>
    /// <exception cref="StorageException">The database cannot be used; the message says why.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        _database.ExplainedAsync(async () =>
        {
            await _database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            return true;
        });

    /// <summary>Looks whether every row is as it was written.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) => new Verifier(_database).VerifyAsync(cancellationToken);

    /// <summary>Looks whether the tables are those of this program.</summary>
    /// <returns>False where <see cref="MigrateAsync"/> has something to do.</returns>
    /// <exception cref="StorageException">The database cannot be read, or its tables are of a newer program.</exception>
    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        _database.ExplainedAsync(async () =>
        {
            await using var studies = _database.CreateContext();
            await using var accounts = _database.CreateAccountContext();
            return !await MigrationState.IsPendingAsync(studies, "The database", cancellationToken).ConfigureAwait(false)
                && !await MigrationState.IsPendingAsync(accounts, "The database", cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Writes a copy of SQLite's file as it is at this moment; nobody is kept from writing. Whatever was acknowledged before is in it.</summary>
    /// <param name="path">A file that is not there.</param>
    /// <param name="cancellationToken">Gives up; what is there of the file is the caller's to take away.</param>
    /// <exception cref="StorageException">The database cannot be read, or the copy not written.</exception>
    /// <exception cref="NotSupportedException">The database is PostgreSQL's.</exception>
    public Task CopyAsync(string path, CancellationToken cancellationToken) => OnFileAsync(database =>
    {
        SqliteCopy.Write(database, path, cancellationToken);
        return true;
    });

    /// <summary>Looks at every page of SQLite's file.</summary>
    /// <returns>What is wrong, at most ten findings; none if all is well.</returns>
    /// <exception cref="StorageException">The file is no database, or too damaged to look at.</exception>
    /// <exception cref="NotSupportedException">The database is PostgreSQL's.</exception>
    public Task<IReadOnlyList<string>> CheckFileAsync(CancellationToken cancellationToken) => OnFileAsync(database => SqliteCopy.Check(database, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync().ConfigureAwait(false);
        await _readers.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Task<T> OnFileAsync<T>(Func<SqliteDatabase, T> work) => _database is SqliteDatabase sqlite
        ? _database.ExplainedAsync(() => Task.Run(() => work(sqlite)))
        : throw new NotSupportedException("PostgreSQL keeps its data in no file of the site's.");
}
