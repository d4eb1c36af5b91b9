using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>A site of a test's own that nobody owns yet, and what people do on its dashboard.</summary>
internal sealed partial class DashboardSite : IAsyncDisposable
{
    public const string Owner = "anna";
    public const string Password = "four plain words here";

    private readonly TemporaryFolder _folder = new();

    public SiteServer Server { get; private set; } = null!;

    /// <summary>The site's commands, on the same data.</summary>
    public SiteProgram Program { get; private set; } = null!;

    /// <summary>A path for a file that is deleted with the site.</summary>
    public string PathOf(string name) => _folder.At(name);

    /// <summary>By name and not by number: passkeys belong to names.</summary>
    public string Url => $"http://localhost:{Server.Address.Port}/admin";

    private DashboardSite()
    {
    }

    public static async Task<DashboardSite> StartAsync()
    {
        var site = new DashboardSite();
        site.Program = new SiteProgram(site._folder.At("data"), new Dictionary<string, string>(SiteProgram.WithoutRateLimit, StringComparer.Ordinal)
        {
            ["Accounts:RevalidationSeconds"] = "1",
            ["Monitor:RefreshSeconds"] = "1",
        });
        site.Server = await site.Program.StartAsync(null, TestContext.Current.CancellationToken);
        // The link is printed a moment after the first request can be answered.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!PrintedToken().IsMatch(site.Server.Process.Output))
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        return site;
    }

    /// <summary>The one-time link that the site printed when it started, under the name that the browser uses.</summary>
    public string PrintedLink => Url + "/account/join" + PrintedToken().Match(Server.Process.Output).Value;

    /// <summary>Fills in the page of a one-time link.</summary>
    public static async Task JoinAsync(IPage page, string link, string name, string password)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Name, with which").FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("The password again").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
    }

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GotoAsync(Url + "/account/sign-in");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    public ValueTask DisposeAsync()
    {
        Server.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"\?token=[\w-]+")]
    private static partial Regex PrintedToken();
}
