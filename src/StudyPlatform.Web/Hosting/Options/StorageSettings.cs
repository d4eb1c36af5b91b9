using StudyPlatform.Storage;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Storage</c>: the database.</summary>
internal sealed record StorageSettings
{
    [Setting("Sqlite, a file in the data folder, for one server process; or Postgres, for any number of them")]
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    [Setting("Npgsql's connection string, for Postgres: Host=…;Database=…;Username=…;Password=…")]
    public string? ConnectionString { get; init; }

    [Setting("Connections that write to PostgreSQL at once", Least = 1, Most = 64)]
    public int Writers { get; init; } = new StorageOptions().Writers;

    [Setting("Most requests that share one transaction", Least = 1, Most = 10_000)]
    public int MaxBatch { get; init; } = new StorageOptions().MaxBatch;

    [Setting("Seconds to wait for another program that writes to the same SQLite file", Least = 0, Most = 600)]
    public int BusySeconds { get; init; } = 10;

    /// <summary>What the store is told.</summary>
    /// <param name="data">The site's folder.</param>
    /// <param name="create">Whether a database that is not there is made.</param>
    public StorageOptions ToOptions(DataFolder data, bool create) => new()
    {
        Provider = Provider,
        DataFolder = data.Path,
        ConnectionString = ConnectionString,
        CreateIfMissing = create,
        Writers = Writers,
        MaxBatch = MaxBatch,
        BusyTimeout = TimeSpan.FromSeconds(BusySeconds),
    };
}
