namespace StudyPlatform.Storage;

/// <summary>Where data are kept and how they are written; section <c>Storage</c> of the settings.</summary>
public sealed record StorageOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Storage";

    /// <summary>The name of SQLite's file in <see cref="DataFolder"/>.</summary>
    public const string FileName = "studyplatform.db";

    /// <summary>SQLite unless said otherwise.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>The folder of SQLite's file; relative to the working folder. Not used with PostgreSQL.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>How PostgreSQL is reached, in Npgsql's form: <c>Host=…;Database=…;Username=…</c>. Not used with SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether a database that is not there is made, with SQLite also its folder; commands that only read say no.</summary>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>Connections that write to PostgreSQL at the same time, 1 to 64. SQLite has one writer always.</summary>
    public int Writers { get; init; } = 4;

    /// <summary>Most pieces of work that share one transaction, 1 to 10,000. PostgreSQL takes 50 at most: more savepoints than 64 slow every reader down.</summary>
    public int MaxBatch { get; init; } = 500;

    /// <summary>Pieces of work that may wait before callers have to, 1 to 1,000,000.</summary>
    public int QueueCapacity { get; init; } = 10_000;

    /// <summary>How long to wait for another program that writes to the same SQLite file, 0 to 10 minutes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The path of SQLite's file.</summary>
    public string FilePath => Path.GetFullPath(Path.Combine(DataFolder, FileName));

    /// <summary>Looks whether the values make sense together.</summary>
    /// <exception cref="StorageException">One does not; the message names its key.</exception>
    public void Validate()
    {
        Require(Enum.IsDefined(Provider), nameof(Provider), "is Sqlite or Postgres");
        if (Provider is StorageProvider.Sqlite)
            Require(!string.IsNullOrWhiteSpace(DataFolder), nameof(DataFolder), "names a folder");
        else
            Require(!string.IsNullOrWhiteSpace(ConnectionString), nameof(ConnectionString), "says how the server is reached, such as Host=localhost;Database=studies;Username=studies");
        Require(Writers is >= 1 and <= 64, nameof(Writers), "is from 1 to 64");
        Require(MaxBatch is >= 1 and <= 10_000, nameof(MaxBatch), "is from 1 to 10000");
        Require(QueueCapacity is >= 1 and <= 1_000_000, nameof(QueueCapacity), "is from 1 to 1000000");
        Require(BusyTimeout >= TimeSpan.Zero && BusyTimeout <= TimeSpan.FromMinutes(10), nameof(BusyTimeout), "is from 00:00:00 to 00:10:00");
    }

    private static void Require(bool holds, string key, string rule)
    {
        if (!holds)
            throw new StorageException($"The setting {Section}:{key} {rule}; what was given is not so.");
    }
}
