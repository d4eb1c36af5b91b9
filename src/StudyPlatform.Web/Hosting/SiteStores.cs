using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Verification;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Hosting;

/// <summary>A site's database and bundles, open.</summary>
internal sealed class SiteStores : IAsyncDisposable
{
    private readonly StudyStorage _storage;

    private SiteStores(DataFolder data, BundleShelf shelf, StudyStorage storage) => (Data, Shelf, _storage) = (data, shelf, storage);

    public DataFolder Data { get; }

    public BundleShelf Shelf { get; }

    public IStudyStore Studies => _storage.Studies;

    public IParticipationStore Participations => _storage.Participations;

    public IRehearsalStore Rehearsals => _storage.Rehearsals;

    /// <summary>Opens them, and brings the tables up to date.</summary>
    /// <param name="settings">Where they are.</param>
    /// <param name="create">Whether they are made where they are missing.</param>
    /// <param name="clock">Time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="shelf">Where bundles are; in the data folder if null.</param>
    /// <exception cref="SiteException">The data folder is missing or cannot be written to.</exception>
    /// <exception cref="StorageException">The database cannot be reached, or is of a newer version of this program.</exception>
    public static async Task<SiteStores> OpenAsync(SiteSettings settings, bool create, TimeProvider clock, CancellationToken cancellationToken, BundleShelf? shelf = null)
    {
        var data = create ? DataFolder.Prepare(settings.Site.DataFolder) : DataFolder.Existing(settings.Site.DataFolder);
        var storage = new StudyStorage(settings.Storage.ToOptions(data, create), clock);
        try
        {
            await storage.MigrateAsync(cancellationToken);
            return new SiteStores(data, shelf ?? new BundleShelf(data), storage);
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    public IOperatorStore Operators => _storage.Operators;

    public IParticipantQueries Participants => _storage.Participants;

    public IResultSource Results => _storage.Results;

    public IStudyCounts Counts => _storage.Counts;

    public IMonitorQueries Monitor => _storage.Monitor;

    public IPaymentStore Payments => _storage.Payments;

    public IAccountStore Accounts => _storage.Accounts;

    public IAuditLog Audit => _storage.Audit;

    /// <summary>Studies as one file each.</summary>
    public StudyArchives Archives() => new(Studies, Shelf, new StudyIntake(Studies, Shelf));

    /// <summary>A context for the framework's Identity; whoever asks for it disposes of it.</summary>
    public AccountContext CreateAccountContext() => _storage.CreateAccountContext();

    /// <summary>Ends when the writer has begun and ended a transaction, in which nothing is written.</summary>
    /// <exception cref="StorageException">It cannot.</exception>
    public Task ReachWriterAsync(CancellationToken cancellationToken) => _storage.Writer.RunAsync(static _ => true, cancellationToken: cancellationToken);

    /// <summary>Ends well if the database's tables are those of this program.</summary>
    /// <exception cref="SiteException">They are older.</exception>
    /// <exception cref="StorageException">They are newer, or cannot be read.</exception>
    public async Task AssertCurrentAsync(CancellationToken cancellationToken)
    {
        if (!await _storage.IsCurrentAsync(cancellationToken))
            throw new SiteException("The database's tables are older than this program; start the site anew, which brings them up to date.");
    }

    /// <summary>Writes a copy of SQLite's file as it is at this moment.</summary>
    /// <exception cref="StorageException">It cannot be read or written.</exception>
    public Task CopyDatabaseAsync(string path, CancellationToken cancellationToken) => _storage.CopyAsync(path, cancellationToken);

    /// <summary>Looks whether every row of the database is as it was written.</summary>
    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) => _storage.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();
}
