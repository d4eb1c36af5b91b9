using Microsoft.Data.Sqlite;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests;

public sealed class StorageFailureTests(PostgresCluster cluster) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("failure-");

    private StorageOptions Options => new() { DataFolder = Path.Combine(_folder.FullName, "data") };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_that_is_not_there_is_made_for_the_site()
    {
        await MigrateAsync(Options);

        Assert.True(File.Exists(Options.FilePath));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_error_for_a_command_that_reads() =>
        await AssertFailsAsync(Options with { CreateIfMissing = false }, "There is no database at ", "Storage:DataFolder");

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "data"), "a file");

        await AssertFailsAsync(Options, Options.DataFolder);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        Directory.CreateDirectory(Options.DataFolder);
        await File.WriteAllTextAsync(Options.FilePath, string.Concat(Enumerable.Repeat("This is a letter. ", 100)));

        await AssertFailsAsync(Options, Options.FilePath, "is not a database of this program");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(Options.FilePath);

        await AssertFailsAsync(Options, Options.FilePath, "cannot be opened");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await MigrateAsync(Options);
        await using (var raw = await RawDatabase.OpenAsync(Options))
            await raw.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99')");

        await AssertFailsAsync(Options, "newer version of this program", "99990101000000_Future");
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_behind_keeps_nobody_out()
    {
        await MigrateAsync(Options);
        await using (var raw = await RawDatabase.OpenAsync(Options))
        {
            await raw.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");
            foreach (var table in (string[])["rehearsals", "payment_caps", "payment_files", "payment_lines", "payments", "payment_batches", "comments", "demographics", "rankings", "trials", "events", "identities", "stimulus_showings", "participations", "access_codes", "study_versions", "studies"])
                await raw.ExecuteAsync($"DROP TABLE {table}");
            await raw.ExecuteAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            await raw.ExecuteAsync("INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        }

        await MigrateAsync(Options).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Programs_that_start_together_make_the_tables_once() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(Options))));

    [Theory]
    [InlineData(8, "may not be written")]
    [InlineData(10, "failed to read or write")]
    [InlineData(11, "is damaged: restore it")]
    [InlineData(13, "is full: nothing of this was kept")]
    [InlineData(14, "cannot be opened")]
    public void What_SQLite_reports_is_said_in_a_sentence_with_the_file(int code, string sentence)
    {
        var explained = SqliteFailure.Explain(new SqliteException("SQLite Error", code), Options);

        Assert.Contains(sentence, explained!.Message, StringComparison.Ordinal);
        Assert.Contains(Options.FilePath, explained.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named() =>
        Assert.Contains(Options.DataFolder, SqliteFailure.Explain(new UnauthorizedAccessException(), Options)!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_an_error_that_names_the_setting() =>
        await AssertFailsAsync(Postgres($"Host={_folder.FullName};Database=x;Username=x"), "cannot be reached", "Storage:ConnectionString");

    [Fact]
    public async Task A_database_that_the_server_has_not_got_is_an_error_for_a_command_that_reads_and_made_for_the_site()
    {
        var connection = await cluster.CreateDatabaseAsync();
        await cluster.DropDatabaseAsync(connection);

        await AssertFailsAsync(Postgres(connection) with { CreateIfMissing = false }, "has no such database", "Storage:ConnectionString");
        await MigrateAsync(Postgres(connection));
        await cluster.DropDatabaseAsync(connection);
    }

    [Fact]
    public void A_connection_string_that_cannot_be_read_is_an_error_that_names_the_setting()
    {
        var error = Assert.Throws<StorageException>(() => new StudyStorage(Postgres("Hoost=localhost"), TimeProvider.System));

        Assert.Contains("Storage:ConnectionString", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_were_never_made_are_an_error_with_a_remedy()
    {
        var connection = await cluster.CreateDatabaseAsync();
        await using (var storage = new StudyStorage(Postgres(connection), TimeProvider.System))
        {
            var error = await Assert.ThrowsAsync<StorageException>(() => storage.Studies.ListAsync(default));

            Assert.Contains("start the site on it once", error.Message, StringComparison.Ordinal);
        }

        await cluster.DropDatabaseAsync(connection);
    }

    public static TheoryData<string, StorageOptions> WrongOptions() => new()
    {
        { "Provider", new StorageOptions { Provider = (StorageProvider)7 } },
        { "DataFolder", new StorageOptions { DataFolder = " " } },
        { "ConnectionString", new StorageOptions { Provider = StorageProvider.Postgres } },
        { "Writers", new StorageOptions { Writers = 0 } },
        { "MaxBatch", new StorageOptions { MaxBatch = 10_001 } },
        { "QueueCapacity", new StorageOptions { QueueCapacity = 0 } },
        { "BusyTimeout", new StorageOptions { BusyTimeout = TimeSpan.FromSeconds(-1) } },
    };

    [Theory]
    [MemberData(nameof(WrongOptions), DisableDiscoveryEnumeration = true)]
    public void A_wrong_setting_is_named_by_its_key(string key, StorageOptions options) =>
        Assert.Contains($"Storage:{key} ", Assert.Throws<StorageException>(options.Validate).Message, StringComparison.Ordinal);

    private static StorageOptions Postgres(string connection) => new() { Provider = StorageProvider.Postgres, ConnectionString = connection };

    private static async Task MigrateAsync(StorageOptions options)
    {
        await using var storage = new StudyStorage(options, TimeProvider.System);
        await storage.MigrateAsync(default);
    }

    private static async Task AssertFailsAsync(StorageOptions options, params string[] parts)
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(options));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', error.Message);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }
}
