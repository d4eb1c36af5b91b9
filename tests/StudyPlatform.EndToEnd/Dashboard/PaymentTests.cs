using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.TestSites.Studies;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>From "the last person has finished" to "everyone has their money".</summary>
[Collection<BrowserCollection>]
public sealed class PaymentTests(Chromium chromium)
{
    private const string Study = "paid";

    [Fact]
    public async Task Three_people_are_approved_exported_paid_and_confirmed_and_nothing_can_be_exported_again()
    {
        SetDefaultExpectTimeout(20_000);
        await using var site = await DashboardSite.StartAsync();
        await AddStudyAsync(site);
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();
        await OpenAsync(page, site);
        await Expect(page.GetByText("Nobody is owed anything yet.")).ToBeVisibleAsync();
        await LookAsync(page, "dashboard-payments-empty", faults);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => TakePartAsync(site, number)));

        await OpenAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve all 3" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Approve all 3?" })).ToBeFocusedAsync();
        await LookAsync(page, "dashboard-payments-approve", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve all 3" }).ClickAsync();
        await Expect(page.GetByText("3 people are approved.")).ToBeVisibleAsync();

        await page.GetByLabel("New cap, in USD").FillAsync("100");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the cap" }).ClickAsync();
        await Expect(page.GetByText("The cap is 100.00 USD from now on.")).ToBeVisibleAsync();
        var make = page.GetByRole(AriaRole.Button, new() { Name = "Make the file for Prolific, base, USD" });
        await make.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Make the file Prolific, base, USD?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the file", Exact = true }).ClickAsync();
        await Expect(make).ToHaveCountAsync(0);
        await LookAsync(page, "dashboard-payments-made", faults);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First.ClickAsync());
        var ids = (await File.ReadAllTextAsync(await download.PathAsync())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 3).Select(Person), ids.Order(StringComparer.Ordinal));
        Assert.EndsWith(".txt", download.SuggestedFilename, StringComparison.Ordinal);
        await AnAnalystGetsNothingAsync(site, page, new Uri(download.Url));

        await OpenAsync(page, site);
        await page.GetByRole(AriaRole.Link, new() { Name = "Its lines" }).ClickAsync();
        await Expect(page.GetByText("3 lines; 1 to 3 are shown.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm the chosen (1)" }).ClickAsync();
        await LookAsync(page, "dashboard-payments-file", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm 1 payment" }).ClickAsync();
        await Expect(page.GetByText("1 payment is confirmed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Payments", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Payments", Level = 1, Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm the rest" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm 2 payments" }).ClickAsync();
        await Expect(page.GetByText("2 payments are confirmed.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Void", new() { Exact = true })).ToHaveCountAsync(0);

        // The bonus, if there is one, is another file; the base is paid and never comes again.
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2. Make the files" })).ToBeVisibleAsync();
        await Expect(make).ToHaveCountAsync(0);
        await LookAsync(page, "dashboard-payments-confirmed", faults);
        await LookAtParticipantAsync(site, page, faults);
        await page.GotoAsync($"{site.Url}/audit");
        foreach (var act in new[] { "payments.approved", "payments.cap-set", "payments.exported", "payments.downloaded" })
            await Expect(page.GetByText(act, new() { Exact = true })).ToBeVisibleAsync();
        Assert.Contains("All is as it was written", await site.Program.CommandAsync("verify"), StringComparison.Ordinal);
        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    private static async Task OpenAsync(IPage page, DashboardSite site)
    {
        await page.GotoAsync($"{site.Url}/studies/{Study}/payments");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Payments", Level = 1, Exact = true })).ToBeVisibleAsync();
    }

    private static async Task LookAsync(IPage page, string name, List<string> faults)
    {
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(360, 740);
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task LookAtParticipantAsync(DashboardSite site, IPage page, List<string> faults)
    {
        await page.GotoAsync($"{site.Url}/studies/{Study}/participants");
        await page.Locator("a[href*='/participants/p-']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What happened" })).ToBeVisibleAsync();
        await PageChecks.LoadImagesAsync(page);
        await LookAsync(page, "dashboard-participant-paid", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete on request" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Delete answers and ids for good?" })).ToBeFocusedAsync();
        await LookAsync(page, "dashboard-participant-delete", faults);
    }

    /// <summary>Someone who may read results is sent away from the file and from the page.</summary>
    private async Task AnAnalystGetsNothingAsync(DashboardSite site, IPage owners, Uri file)
    {
        await owners.GotoAsync($"{site.Url}/people");
        await owners.Locator("#invite-study").SelectOptionAsync(Study);
        await owners.GetByRole(AriaRole.Button, new() { Name = "Add this role" }).ClickAsync();
        await Expect(owners.GetByText($"analyst of {Study}")).ToBeVisibleAsync();
        await owners.GetByLabel("For whom, for this list").FillAsync("Ben");
        await owners.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        await DashboardSite.JoinAsync(page, await owners.Locator(".secret").InnerTextAsync(), "ben", DashboardSite.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();
        foreach (var address in new[] { file.ToString(), $"{site.Url}/studies/{Study}/payments" })
            Assert.Equal(403, (await page.GotoAsync(address))!.Status);
        await page.GotoAsync($"{site.Url}/studies/{Study}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Participants" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Payments" })).ToHaveCountAsync(0);
    }

    private async Task TakePartAsync(DashboardSite site, int number)
    {
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var walk = new Walk(await context.NewPageAsync(), PointingHand.Mouse, (ulong)(71 + number));
        var steps = await walk.ThroughAsync($"http://localhost:{site.Server.Address.Port}/s/{Study}?PROLIFIC_PID={Person(number)}&STUDY_ID=64b0c0ffee64b0c0ffee64b0&SESSION_ID=5e55{Person(number)}");
        Assert.Equal("end", steps[^1]);
    }

    private static string Person(int number) => $"5ec0ffee5ec0ffee5ec0ff{number:00}";

    private static async Task AddStudyAsync(DashboardSite site)
    {
        var definition = site.PathOf("study.json");
        StudyDocument.Write(definition, Study, peoplePerCondition: 4);
        await site.Program.CommandAsync("study", "add", "--definition", definition, "--bundle", StudyDocument.DefaultFolder, "--open");
    }
}
