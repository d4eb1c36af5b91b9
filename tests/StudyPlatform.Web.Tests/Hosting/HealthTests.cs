using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StudyPlatform.Storage;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_that_can_read_and_write_is_live_and_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        var live = await AskAsync(site, "live");
        var ready = await AskAsync(site, "ready");

        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{}}"""), live);
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{"database":"ok","writer":"ok","migrations":"ok","disk":"ok"}}"""), ready);
    }

    [Fact]
    public async Task A_site_whose_writer_has_ended_is_live_and_not_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        await site.Site.Stores.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "live")).Status);
        await AssertFailsAsync(site, "writer");
    }

    [Fact]
    public async Task A_site_whose_tables_are_not_those_of_the_program_is_not_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, StorageOptions.FileName)};Pooling=false"))
        {
            await connection.OpenAsync(Stop);
            await using var change = connection.CreateCommand();
            change.CommandText = "DELETE FROM \"__EFMigrationsHistory\"";
            Assert.InRange(await change.ExecuteNonQueryAsync(Stop), 1, int.MaxValue);
        }

        await AssertFailsAsync(site, "migrations");
    }

    [Fact]
    public async Task A_site_whose_folder_cannot_be_written_to_is_not_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        // What SQLite has open works on, which is why the disk is tried by itself.
        Directory.Move(site.DataFolder, site.DataFolder + "-away");
        try
        {
            Assert.Equal("failed", (string?)JsonNode.Parse((await AskAsync(site, "ready")).Body)!["checks"]!["disk"]);
        }
        finally
        {
            Directory.Move(site.DataFolder + "-away", site.DataFolder);
        }
    }

    private static async Task AssertFailsAsync(TestSite site, string check)
    {
        var (status, body) = await AskAsync(site, "ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        var page = JsonNode.Parse(body)!;
        Assert.Equal("failed", (string?)page["status"]);
        Assert.Equal([check], page["checks"]!.AsObject().Where(entry => (string?)entry.Value == "failed").Select(entry => entry.Key));
        // Neither path nor reason.
        Assert.DoesNotContain(site.DataFolder, body, StringComparison.Ordinal);
        Assert.All(page["checks"]!.AsObject(), entry => Assert.Contains((string?)entry.Value, new[] { "ok", "failed" }));
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(TestSite site, string page)
    {
        using var answer = await site.Client.GetAsync($"/health/{page}", Stop);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
