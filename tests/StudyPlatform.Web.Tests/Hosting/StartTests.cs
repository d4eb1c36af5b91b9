using System.Net;
using System.Net.Sockets;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task An_empty_site_starts_with_the_default_study_open()
    {
        await using var site = await TestSite.StartAsync();

        using var page = await site.Client.GetAsync("/s/default", TestContext.Current.CancellationToken);

        Assert.Equal([new StudyId("default")], site.Site.Live);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_default_study_can_be_left_out()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        Assert.Empty(await site.Site.Stores.Studies.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_start_finds_what_the_first_one_kept()
    {
        using var folder = new TemporaryFolder();
        string[] settings = [$"--Site:DataFolder={folder["data"]}", "--urls=http://127.0.0.1:0"];

        await using (await StartAsync(settings))
        {
        }

        await using var again = await StartAsync(settings);
        var entry = Assert.Single(await again.Stores.Studies.ListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, entry.Current.Number);
    }

    [Fact]
    public async Task Two_processes_that_start_on_one_empty_site_share_the_default_study()
    {
        using var folder = new TemporaryFolder();
        string[] settings = [$"--Site:DataFolder={folder["data"]}", "--urls=http://127.0.0.1:0"];

        var sites = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(settings))));
        var live = sites.Select(site => site.Live).ToList();
        foreach (var site in sites)
            await site.DisposeAsync();

        Assert.All(live, studies => Assert.Equal([new StudyId("default")], studies));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder["data/bundles"]));
    }

    [Fact]
    public async Task The_data_folder_is_its_owners_alone()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(site.DataFolder));
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new TemporaryFolder();

        var refusal = await Assert.ThrowsAsync<SiteException>(() => StartAsync($"--Site:DataFolder={folder.Path}", "--Site:DefaultStudy=false", $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));

        Assert.StartsWith("Another program listens on http://127.0.0.1:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--urls=", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_is_none_is_one_sentence(string urls)
    {
        using var folder = new TemporaryFolder();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync($"--Site:DataFolder={folder.Path}", "--Site:DefaultStudy=false", $"--urls={urls}"));

        Assert.True(refusal is SiteException or SettingException, refusal.ToString());
        Assert.Contains(urls, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");

        var refusal = await Assert.ThrowsAsync<SiteException>(() => StartAsync($"--Site:DataFolder={folder["file/data"]}", "--urls=http://127.0.0.1:0"));

        Assert.Contains($"The data folder {folder["file/data"]} cannot be written to", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Site:DataFolder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[StorageOptions.FileName], new string('x', 10_000));

        var refusal = await Assert.ThrowsAsync<StorageException>(() => StartAsync($"--Site:DataFolder={folder.Path}", "--urls=http://127.0.0.1:0"));

        Assert.Contains(StorageOptions.FileName, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_bundle_that_is_gone_is_one_sentence_that_names_it()
    {
        using var folder = new TemporaryFolder();
        string[] settings = [$"--Site:DataFolder={folder["data"]}", "--urls=http://127.0.0.1:0"];
        await using (await StartAsync(settings))
        {
        }

        Directory.Delete(folder["data/bundles"], recursive: true);
        var refusal = await Assert.ThrowsAsync<SiteException>(() => StartAsync(settings));

        Assert.Contains("bundle.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("restore it", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<RunningSite> StartAsync(params string[] settings) =>
        RunningSite.StartAsync(settings, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);
}
