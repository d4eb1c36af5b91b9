using Microsoft.Data.Sqlite;
using StudyPlatform.Storage;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

public sealed class VerifyCommandTests
{
    [Fact]
    public async Task A_site_with_a_finished_participation_is_sound_also_while_it_runs()
    {
        await using var site = await TestSite.StartAsync();
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();

        var verified = await Console.RunAsync("verify", "--study", "default", $"--Site:DataFolder={site.DataFolder}");

        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Collection(
            verified.Lines,
            line => Assert.Matches("^Fingerprint of the log of default: [0-9a-f]{64}$", line),
            line => Assert.Matches("^End of the audit log after 0 lines: 0{64}$", line),
            line => Assert.Equal("All is as it was written: 1 participation with 19 events, 1 study with bundles.", line));
    }

    [Fact]
    public async Task A_changed_row_is_named_and_ends_with_1()
    {
        await using var site = await TestSite.StartAsync();
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, StorageOptions.FileName)};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var change = connection.CreateCommand();
            change.CommandText = "UPDATE trials SET predicted = 'nothing' WHERE position = 7";
            Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var verified = await Console.RunAsync("verify", "--json", $"--Site:DataFolder={site.DataFolder}");

        Assert.Equal(1, verified.ExitCode);
        Assert.False((bool)verified.Json["sound"]!);
        Assert.Contains("position 7: predicted", (string?)Assert.Single(verified.Json["faults"]!.AsArray()), StringComparison.Ordinal);
    }
}
