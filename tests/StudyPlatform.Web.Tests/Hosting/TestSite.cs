using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>A real server on a free port, with a data folder of its own.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private TestSite(TemporaryFolder folder, RunningSite site)
    {
        (_folder, Site) = (folder, site);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 200 }) { BaseAddress = site.Address };
    }

    public RunningSite Site { get; }

    public HttpClient Client { get; }

    public string DataFolder => _folder["data"];

    /// <param name="settings">Each as <c>--key=value</c>.</param>
    public static async Task<TestSite> StartAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        try
        {
            var site = await RunningSite.StartAsync(
                [$"--Site:DataFolder={folder["data"]}", "--urls=http://127.0.0.1:0", .. settings], TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);
            return new TestSite(folder, site);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Site.DisposeAsync();
        _folder.Dispose();
    }
}
