using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Connections;

/// <summary>Makes the file and its tables, or brings them up to date.</summary>
internal static class SqliteMigration
{
    public static async Task RunAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        var options = database.Options;
        if (!File.Exists(options.FilePath))
        {
            if (!options.CreateIfMissing)
                throw new StorageException($"There is no database at {options.FilePath}: look at {StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}, or start the site there once.");
            Directory.CreateDirectory(Path.GetDirectoryName(options.FilePath)!);
        }

        // Programs that start together take turns. The lock is the operating system's and ends with its process,
        // unlike the row in a table by which EF keeps others out, which a killed process would leave behind.
        await using var turn = await TakeTurnAsync(options.FilePath + ".migrating", options.BusyTimeout, cancellationToken).ConfigureAwait(false);
        await using var connection = database.Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", SqliteOpenMode.ReadWriteCreate);
        await using var studies = SqliteDatabase.OnConnection(connection);
        studies.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        await UpdateAsync(studies, options.FilePath, cancellationToken).ConfigureAwait(false);
        await using var accounts = SqliteDatabase.AccountsOn(connection, owned: false);
        await UpdateAsync(accounts, options.FilePath, cancellationToken).ConfigureAwait(false);
    }

    private static async Task UpdateAsync(DbContext context, string file, CancellationToken cancellationToken)
    {
        if (!await MigrationState.IsPendingAsync(context, file, cancellationToken).ConfigureAwait(false))
            return;
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken).ConfigureAwait(false);
        await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<FileStream> TakeTurnAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        var step = TimeSpan.FromMilliseconds(50);
        for (var waited = TimeSpan.Zero; ; waited += step)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < patience)
            {
                await Task.Delay(step, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
