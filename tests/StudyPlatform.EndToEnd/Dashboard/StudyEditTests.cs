using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>A study is paused, edited by the form and as text, and saved as its second version.</summary>
[Collection<BrowserCollection>]
public sealed class StudyEditTests(Chromium chromium)
{
    private static readonly string[] Parts =
        ["General", "Methods", "People and images", "Payment", "Time limits", "Questions", "Attention checks", "Comparisons at the end", "Texts", "Platforms"];

    [Fact]
    public async Task A_paused_study_is_edited_a_fault_is_seen_and_mended_and_the_second_version_is_there()
    {
        // Other tests keep both the browser and the machine busy meanwhile.
        SetDefaultExpectTimeout(20_000);
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await page.GotoAsync($"{site.Url}/studies/default/edit");
        await Expect(page.GetByText("The study is live: its definition is frozen")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-edit-live", cookies: true));
        await page.GetByRole(AriaRole.Link, new() { Name = "its page" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Pause the study?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Now: paused" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).ClickAsync();

        await Expect(page.GetByText("No faults")).ToBeVisibleAsync();
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var part in Parts)
                await LookAtPartAsync(page, part, faults);
        }

        await page.SetViewportSizeAsync(1280, 800);
        await OpenPartAsync(page, "General");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Which explanations do you understand?");
        await OpenPartAsync(page, "People and images");
        // What is typed is looked at without leaving the field.
        await page.GetByLabel("People per condition").FillAsync("0");
        await Expect(page.Locator(".fault-list [role=status]")).ToHaveTextAsync("1 fault");
        await Expect(page.Locator(".field-problem")).ToContainTextAsync("Is 0; use a whole number from 1 to 1000000.");
        await LookTwiceAsync(page, "dashboard-edit-fault", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save…" }).ClickAsync();
        await Expect(page.GetByText("Nothing was saved. 1 fault has to be put right first")).ToBeVisibleAsync();
        await OpenPartAsync(page, "Texts");
        await page.GetByRole(AriaRole.Link, new() { Name = "People per condition" }).ClickAsync();
        await Expect(page.GetByLabel("People per condition")).ToBeFocusedAsync();
        await page.GetByLabel("People per condition").FillAsync("30");
        await Expect(page.GetByText("No faults")).ToBeVisibleAsync();
        await Expect(page.Locator("dl.figures")).ToContainTextAsync("1,800.00 USD");
        await OpenPartAsync(page, "Texts");
        await UnfoldAsync(page, "Consent");
        var consent = page.GetByLabel("Consent", new() { Exact = true });
        var agreed = await consent.InputValueAsync();
        // Far more than a message may hold by itself.
        await consent.FillAsync(new string('x', 300_000));
        await Expect(page.Locator(".field-problem")).ToContainTextAsync("Has 300000 characters; use at most 20000.");
        await consent.FillAsync(agreed);
        await Expect(page.GetByText("No faults")).ToBeVisibleAsync();
        await UnfoldAsync(page, "Thanks");
        await LookTwiceAsync(page, "dashboard-edit-texts-unfolded", faults);
        await page.GetByLabel("Thanks", new() { Exact = true }).FillAsync("You guessed {guesses} pictures. **Thank you.** {contact}");
        await Expect(page.Locator(".preview").Filter(new() { HasText = "You guessed 5 pictures." })).ToBeVisibleAsync();

        await EditAsTextAsync(page, faults);
        await LeaveAndStayAsync(page, faults);
        await SaveAsync(page, faults);
        await page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Which explanations do you understand?" })).ToBeVisibleAsync();
        await Expect(page.GetByText("2 (current)")).ToBeVisibleAsync();
        await Expect(page.GetByText("15 pairs of methods, 30 people each")).ToBeVisibleAsync();

        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    private static async Task OpenPartAsync(IPage page, string part)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the definition" }).GetByRole(AriaRole.Button, new() { Name = part }).ClickAsync();
        await Expect(page.Locator("#section-head")).ToHaveTextAsync(part);
    }

    private static Task UnfoldAsync(IPage page, string text) => page.Locator("summary").Filter(new() { Has = page.GetByText(text, new() { Exact = true }) }).ClickAsync();

    /// <summary>On a desk and on a phone.</summary>
    private static async Task LookTwiceAsync(IPage page, string name, List<string> faults)
    {
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(360, 800);
        faults.AddRange(await PageChecks.LookAtAsync(page, name, cookies: true));
        await page.SetViewportSizeAsync(1280, 800);
    }

    private static async Task LookAtPartAsync(IPage page, string part, List<string> faults)
    {
        await OpenPartAsync(page, part);
        faults.AddRange(await PageChecks.LookAtAsync(page, $"dashboard-edit-{part.ToLowerInvariant()}", cookies: true));
    }

    /// <summary>Text that is no JSON is not lost, cannot be shown by the form, and has its fault on its line.</summary>
    private static async Task EditAsTextAsync(IPage page, List<string> faults)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "As text" }).ClickAsync();
        var field = page.GetByLabel("The definition as JSON");
        var text = await field.InputValueAsync();
        Assert.Contains("\"peoplePerCondition\": 30,", text, StringComparison.Ordinal);
        await field.FillAsync(text.Replace("\"graceMinutes\": 5,", "\"graceMinutes\": 6", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Line 13: The document" })).ToBeVisibleAsync();
        await LookTwiceAsync(page, "dashboard-edit-text", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Form", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The form cannot show this text.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Line 13: The document" }).ClickAsync();
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync(text.Replace("\"graceMinutes\": 5,", "\"graceMinutes\": 6,", StringComparison.Ordinal));
        await Expect(page.GetByText("No faults")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Form", Exact = true }).ClickAsync();
        await OpenPartAsync(page, "Time limits");
        await Expect(page.GetByLabel("Grace, in minutes")).ToHaveValueAsync("6");
    }

    private static async Task LeaveAndStayAsync(IPage page, List<string> faults)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Monitor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Leave without saving?" })).ToBeFocusedAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-edit-leave", cookies: true));
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByLabel("Grace, in minutes")).ToHaveValueAsync("6");
    }

    private static async Task SaveAsync(IPage page, List<string> faults)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Save as version 2?" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "People per condition 20 30" })).ToBeVisibleAsync();
        await LookTwiceAsync(page, "dashboard-edit-save", faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save version 2" }).ClickAsync();
        await Expect(page.GetByText("Saved: version 2 is the current one.")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-edit-saved", cookies: true));
    }
}
