using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>An owner invites, changes and locks people, and reads who did what.</summary>
[Collection<BrowserCollection>]
public sealed class PeopleTests(Chromium chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invited_analyst_sees_the_study_until_they_are_locked_and_the_log_tells_all_of_it(bool phone)
    {
        await using var site = await DashboardSite.StartAsync();
        await using var owners = await chromium.NewContextAsync(phone ? Chromium.Phone : Chromium.Desk);
        await using var analysts = await chromium.NewContextAsync(Chromium.Desk);
        var (page, other) = (await owners.NewPageAsync(), await analysts.NewPageAsync());
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);

        await page.GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();
        await page.Locator("#invite-study").SelectOptionAsync("default");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this role" }).ClickAsync();
        await Expect(page.GetByText("analyst of default")).ToBeVisibleAsync();
        await page.GetByLabel("For whom, for this list").FillAsync("Ben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await page.Locator(".secret").InnerTextAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-people", cookies: true));
        await DashboardSite.JoinAsync(other, link, "ben", DashboardSite.Password);
        await Expect(other.GetByText("How do you read explanations")).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "People" })).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change roles of ben" }).ClickAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-people-change", cookies: true));
        await page.GetByRole(AriaRole.Button, new() { Name = "Change roles of ben" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lock anna" }).ClickAsync();
        await Expect(page.GetByText("This is the only owner")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lock ben" }).ClickAsync();
        await Expect(page.GetByText("ben is locked")).ToBeVisibleAsync();

        // The analyst's open page leaves by itself.
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(page.GetByText("account.locked")).ToBeVisibleAsync();
        await Expect(page.GetByText("account.invited")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-audit", cookies: true));
        await page.GetByLabel("Who").FillAsync("ben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.GetByText("account.invited")).ToHaveCountAsync(0);

        Assert.Empty(faults);
        Assert.Empty(trouble);
    }
}
