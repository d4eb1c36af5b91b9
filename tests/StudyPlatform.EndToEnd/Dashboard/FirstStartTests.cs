using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>From a site that nobody owns to one whose owner comes and goes.</summary>
[Collection<BrowserCollection>]
public sealed class FirstStartTests(Chromium chromium)
{
    public static TheoryData<bool> Screens => [false, true];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_printed_link_makes_an_owner_who_signs_out_and_in_again(bool phone)
    {
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(phone ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();

        await page.GotoAsync(site.PrintedLink);
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-join", cookies: true));
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();
        await Expect(page.GetByText("How do you read explanations")).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-studies", cookies: true));
        await page.GetByRole(AriaRole.Link, new() { Name = DashboardSite.Owner }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-account", cookies: true));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-sign-in", cookies: true));
        await site.SignInAsync(page, DashboardSite.Owner, DashboardSite.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Studies" })).ToBeVisibleAsync();
        await page.GotoAsync(site.PrintedLink);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This link does not work" })).ToBeVisibleAsync();

        Assert.Empty(faults);
        Assert.Empty(trouble);
    }

    [Fact]
    public async Task Signing_out_from_a_page_in_a_circuit_ends_the_session()
    {
        await using var site = await DashboardSite.StartAsync();
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await Expect(page.GetByText("How do you read explanations")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync(site.Url + "/people");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_open_pages_of_another_browser()
    {
        await using var site = await DashboardSite.StartAsync();
        await using var here = await chromium.NewContextAsync(Chromium.Desk);
        await using var there = await chromium.NewContextAsync(Chromium.Desk);
        var (page, other) = (await here.NewPageAsync(), await there.NewPageAsync());
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);
        await site.SignInAsync(other, DashboardSite.Owner, DashboardSite.Password);
        await Expect(other.GetByText("How do you read explanations")).ToBeVisibleAsync();

        await page.GotoAsync(site.Url + "/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();

        // The open page leaves by itself: nothing is clicked on it.
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync(new() { Timeout = 10_000 });
    }
}
