using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.TestSites.Servers;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>A researcher's way, without a shell: a study is made, edited and rehearsed, goes live, people take part and are paid, and its export is analysed.</summary>
[Collection<BrowserCollection>]
public sealed class StudyToReportTests(Chromium chromium)
{
    private const string Study = "whole-way";

    [Fact]
    public async Task A_study_is_made_rehearsed_goes_live_is_taken_part_in_paid_for_closed_and_analysed()
    {
        // Other tests keep both the browser and the machine busy meanwhile.
        SetDefaultExpectTimeout(20_000);
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);

        await MakeStudyAsync(site, page);
        await page.GotoAsync($"{site.Url}/studies/{Study}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: draft" })).ToBeVisibleAsync();
        await LookAsync(page, "dashboard-study-draft", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go live" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Go live without a rehearsal?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go live without a rehearsal" }).ClickAsync();
        // Without a reason nothing happens.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: draft" })).ToBeVisibleAsync();

        await page.GotoAsync($"{site.Url}/studies/{Study}/rehearsals");
        await page.GetByRole(AriaRole.Button, new() { Name = "No difference" }).ClickAsync();
        await LookAsync(page, "dashboard-rehearsals", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the rehearsal" }).ClickAsync();
        await Expect(page.GetByText("The rehearsal passed: the study can go live.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await LookAsync(page, "dashboard-rehearsal-passed", faults);

        await page.GotoAsync($"{site.Url}/studies/{Study}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: rehearsed" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go live" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Let people take part?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go live" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: live" })).ToBeVisibleAsync();

        var monitor = await context.NewPageAsync();
        await monitor.GotoAsync($"{site.Url}/studies/{Study}/monitor");
        await Expect(monitor.GetByText("Nobody has begun yet.")).ToBeVisibleAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => TakePartAsync(site, number)));

        // It was not loaded again.
        await Expect(monitor.Locator("dl.figures").First).ToContainTextAsync("Completed3 of 30", new() { Timeout = 30_000 });
        await LookAsync(monitor, "dashboard-monitor", faults);
        await monitor.CloseAsync();
        await page.BringToFrontAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("3 of 30")).ToBeAttachedAsync();
        await LookAsync(page, "dashboard-study-live", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Close the study for good?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: closed" })).ToBeVisibleAsync();
        await LookAtParticipantsAsync(site, page, faults);
        await PayAsync(site, page, faults);
        await page.GotoAsync($"{site.Url}/audit");
        foreach (var act in new[] { "study.added", "study.version-added", "study.rehearsal-started", "study.opened", "study.closed", "payments.exported" })
            await Expect(page.GetByText(act, new() { Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync($"{site.Url}/studies/{Study}/exports");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Export" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open the report" })).ToBeVisibleAsync();
        await LookAsync(page, "dashboard-results", faults);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the zip" }).ClickAsync());
        await download.SaveAsAsync(site.PathOf("results.zip"));
        await site.Program.CommandAsync("export", "--study", Study, "--out", site.PathOf("again.zip"));
        Assert.Equal(await File.ReadAllBytesAsync(site.PathOf("again.zip")), await File.ReadAllBytesAsync(site.PathOf("results.zip")));
        var report = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Open the report" }).ClickAsync());
        await Expect(report.Locator("#summary")).ToContainTextAsync("3 finished and 3 are analysed here");
        var said = await OwnProcess.RunAsync("dotnet", ["exec", BuiltProgram.Assembly("StudyPlatform.Analysis"), "report", "--results", site.PathOf("results.zip"), "--out", site.PathOf("report")]);
        Assert.Contains("3 of 3 participants analysed", said, StringComparison.Ordinal);
        Assert.Contains("All is as it was written", await site.Program.CommandAsync("verify"), StringComparison.Ordinal);
        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    /// <summary>One of them is excluded and taken back, and approved.</summary>
    private static async Task LookAtParticipantsAsync(DashboardSite site, IPage page, List<string> faults)
    {
        await page.GotoAsync($"{site.Url}/studies/{Study}/participants");
        await Expect(page.Locator("a[href*='/participants/p-']")).ToHaveCountAsync(3);
        await LookAsync(page, "dashboard-participants", faults);
        await page.Locator("a[href*='/participants/p-']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What is known" })).ToBeVisibleAsync();
        await Expect(page.Locator("table img")).ToHaveCountAsync(30);
        await PageChecks.LoadImagesAsync(page);
        await LookAsync(page, "dashboard-participant", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Exclude" }).ClickAsync();
        await page.GetByLabel("Why? It stands in the results.").FillAsync("answered a test of this page");
        await page.GetByRole(AriaRole.Button, new() { Name = "Exclude", Exact = true }).ClickAsync();
        await Expect(page.GetByText("excluded: answered a test of this page")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the exclusion back" }).ClickAsync();
        await Expect(page.GetByText("The exclusion is taken back.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(page.GetByText("goes into the next payment files.")).ToBeVisibleAsync();
    }

    /// <summary>On a desk and on a phone.</summary>
    private static async Task LookAsync(IPage page, string name, List<string> faults)
    {
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(360, 740);
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(1280, 900);
    }

    private async Task TakePartAsync(DashboardSite site, int number)
    {
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var walk = new Walk(await context.NewPageAsync(), PointingHand.Mouse, (ulong)(31 + number));
        var steps = await walk.ThroughAsync($"http://localhost:{site.Server.Address.Port}/s/{Study}");
        Assert.Equal("end", steps[^1]);
    }

    /// <summary>A study of the default bundle, made and then edited so that thirty people are enough.</summary>
    private static async Task MakeStudyAsync(DashboardSite site, IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "New study" }).ClickAsync();
        await page.GetByLabel("Id", new() { Exact = true }).FillAsync(Study);
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("The whole way");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the study" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit its definition" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the definition" }).GetByRole(AriaRole.Button, new() { Name = "People and images" }).ClickAsync();
        await page.GetByLabel("People per condition").FillAsync("2");
        await Expect(page.Locator("dl.figures")).ToContainTextAsync("120.00 USD");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save version 2" }).ClickAsync();
        await Expect(page.GetByText("Saved: version 2 is the current one.")).ToBeVisibleAsync();
        await page.GotoAsync($"{site.Url}/studies/{Study}/preview");
        await Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "The whole way" })).ToBeVisibleAsync();
    }

    /// <summary>Everyone is approved, and the file with what they get for finishing is made, downloaded and confirmed.</summary>
    private static async Task PayAsync(DashboardSite site, IPage page, List<string> faults)
    {
        await page.GotoAsync($"{site.Url}/studies/{Study}/payments");
        // One of the three was approved by name.
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve all 2" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Approve all 2?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve all 2" }).ClickAsync();
        await Expect(page.GetByText("2 people are approved.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Make the file for .*, base, USD") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the file", Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First.ClickAsync());
        Assert.Equal(3, (await File.ReadAllLinesAsync(await download.PathAsync())).Count(line => line.Contains(",3.00", StringComparison.Ordinal)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm all" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm 3 payments" }).ClickAsync();
        await Expect(page.GetByText("3 payments are confirmed.")).ToBeVisibleAsync();
        await LookAsync(page, "dashboard-payments", faults);
    }
}
