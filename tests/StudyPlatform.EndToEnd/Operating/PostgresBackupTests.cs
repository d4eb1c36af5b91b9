using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Operating;

public sealed class PostgresBackupTests
{
    [Fact]
    public async Task With_PostgreSQL_bundles_and_keys_are_backed_up_and_what_keeps_the_database_is_named()
    {
        using var folder = new TemporaryFolder();
        using var postgres = await PostgresCluster.StartAsync(TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string> { ["Storage:Provider"] = "Postgres", ["Storage:ConnectionString"] = postgres.Connection };
        var program = new SiteProgram(folder.At("data"), settings);
        StudyDocument.Write(folder.At("study.json"), "kept", 10);
        await program.CommandAsync("study", "add", "--definition", folder.At("study.json"), "--bundle", StudyDocument.DefaultFolder, "--open");
        File.WriteAllText(Path.Combine(folder.At("data"), "keys", "key-1.xml"), "<key/>");

        var said = await program.CommandAsync("backup", "--out", folder.At("backup.zip"));
        var restored = new SiteProgram(folder.At("restored"), settings);
        await restored.CommandAsync("restore", "--from", folder.At("backup.zip"));

        Assert.Contains("pg_dump --format=custom", said, StringComparison.Ordinal);
        Assert.Contains("All is as it was written", await restored.CommandAsync("verify"), StringComparison.Ordinal);
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(folder.At("restored"), "keys", "key-1.xml"), TestContext.Current.CancellationToken));
        Assert.Equal(["bundles", "keys"], Directory.EnumerateFileSystemEntries(folder.At("restored")).Select(Path.GetFileName).Order());
        var onSqlite = await Assert.ThrowsAsync<IOException>(() => new SiteProgram(folder.At("other")).CommandAsync("restore", "--from", folder.At("backup.zip")));
        Assert.Contains("is of a site on Postgres, but Storage:Provider is Sqlite", onSqlite.Message, StringComparison.Ordinal);
    }
}
