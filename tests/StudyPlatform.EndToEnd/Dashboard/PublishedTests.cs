using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.TestSites.Servers;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>The dashboard of a published program, away from the checkout: every script and style has come along.</summary>
[Collection<BrowserCollection>]
public sealed partial class PublishedTests(Chromium chromium)
{
    [Fact]
    public async Task A_published_program_serves_the_dashboard_from_its_own_folder()
    {
        using var folder = new TemporaryFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        await OwnProcess.RunAsync("dotnet", ["publish", Path.Combine(Root(), "src", "StudyPlatform.Web"), "-c", configuration, "--no-build", "-o", folder.At("program"), "-v", "quiet"]);
        var address = FreePort.Find();
        using var server = OwnProcess.Start("dotnet", [folder.At("program/StudyPlatform.Web.dll"), "--Site:DataFolder=data", $"--urls=http://localhost:{address.Port}"], folder: folder.Path);
        while (!Token().IsMatch(server.Output))
        {
            Assert.False(server.HasExited, server.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        await DashboardSite.JoinAsync(page, $"http://localhost:{address.Port}/admin/account/join{Token().Match(server.Output).Value}", DashboardSite.Owner, DashboardSite.Password);

        // Text that only a page in a circuit shows.
        await Expect(page.GetByText("How do you read explanations")).ToBeVisibleAsync();
        Assert.False(Directory.Exists(folder.At("program/wwwroot")));
        Assert.Empty(trouble);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StudyPlatform.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"\?token=[\w-]+")]
    private static partial Regex Token();
}
