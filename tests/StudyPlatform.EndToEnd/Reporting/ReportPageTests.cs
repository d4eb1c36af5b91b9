using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Reporting;

/// <summary>From people on the site over the export to the page that a co-author reads.</summary>
[Collection<BrowserCollection>]
public sealed class ReportPageTests(RunningSite site, Chromium chromium)
{
    /// <summary>Two in each of fifteen pairs.</summary>
    private const int People = 30;

    [Fact]
    public async Task A_report_of_an_export_holds_to_the_rules_on_a_desk_and_on_a_phone()
    {
        const string study = "reported";
        await site.AddStudyAsync(study, 2);
        await Crowd.RunAsync(
            new CrowdPlan { Servers = [site.Server.Address], Study = study, People = People, AtOnce = 8, Seed = 5, Disposition = new KnownAnswers(StudyDocument.KnownAnswers()) },
            TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        await site.Program.CommandAsync("export", "--study", study, "--out", folder.At("results.zip"));

        await OwnProcess.RunAsync("dotnet", ["exec", BuiltProgram.Assembly("StudyPlatform.Analysis"), "report", "--results", folder.At("results.zip"), "--out", folder.At("report")]);

        foreach (var screen in new[] { Chromium.Desk, Chromium.Phone })
        {
            await using var context = await chromium.NewContextAsync(screen);
            var page = await context.NewPageAsync();
            var trouble = PageChecks.WatchForTrouble(page);
            var requests = new List<string>();
            page.Request += (_, request) => requests.Add(request.Url);
            await page.GotoAsync(new Uri(folder.At("report/report.html")).AbsoluteUri);

            Assert.Empty(await PageChecks.LookAtAsync(page, "report"));
            Assert.Empty(trouble);
            // Nothing but the page itself was asked for.
            Assert.Single(requests);
            Assert.Contains("30 are analysed here, over 15 pairs of methods", await page.InnerTextAsync("#summary"), StringComparison.Ordinal);
            Assert.True(await page.Locator("svg[role=img]").CountAsync() >= 8, "figures are missing");
        }
    }
}
