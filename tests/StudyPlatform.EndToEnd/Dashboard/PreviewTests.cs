using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Participants;
using static Microsoft.Playwright.Assertions;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>A researcher looks at the study before anyone else does.</summary>
[Collection<BrowserCollection>]
public sealed class PreviewTests(Chromium chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Any_page_of_any_cell_is_shown_in_a_frame_and_can_be_walked_through_in_a_tab(bool phone)
    {
        await using var site = await DashboardSite.StartAsync();
        await using var owners = await chromium.NewContextAsync(phone ? Chromium.Phone : Chromium.Desk);
        var page = await owners.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var faults = new List<string>();
        await DashboardSite.JoinAsync(page, site.PrintedLink, DashboardSite.Owner, DashboardSite.Password);

        await page.GotoAsync(site.Url + "/studies/default/preview");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Preview", Level = 1 })).ToBeVisibleAsync();
        await page.GetByLabel("Cell").SelectOptionAsync(new SelectOptionValue { Label = "LIME, then Grad-CAM" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Guess 2", Exact = true }).ClickAsync();
        var frame = page.FrameLocator("iframe");
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "Guess 2 of 5" })).ToBeVisibleAsync();
        await Expect(frame.Locator("figcaption").Nth(1)).ToHaveTextAsync("LIME");
        faults.AddRange(await PageChecks.LookAtAsync(page, "dashboard-preview", cookies: true));
        // The frame holds a whole page, with a header and a main part of its own.
        faults.RemoveAll(fault => fault.Contains("landmark-unique", StringComparison.Ordinal));
        await frame.GetByRole(AriaRole.Button, new() { Name = "Save my guess" }).ClickAsync();
        await Expect(frame.GetByText("Please choose one of the answers.", new() { Exact = true })).ToBeVisibleAsync();
        trouble.RemoveAll(line => line.Contains("422", StringComparison.Ordinal));

        await page.GotoAsync(site.Url + "/studies/default/preview/1/lime/grad-cam/information");
        faults.AddRange(await PageChecks.LookAtAsync(page, "preview-information", cookies: true));
        var walk = new Walk(page, phone ? PointingHand.Finger : PointingHand.Mouse, seed: 5);
        var steps = await walk.ThroughAsync(
            site.Url + "/studies/default/preview/1/lime/grad-cam/demographics",
            async shown =>
            {
                // The other pages are the participants' own, and looked at elsewhere.
                if (shown.Step is "labelled-1" or ShownPage.End)
                    faults.AddRange(await PageChecks.LookAtAsync(page, "preview-" + shown.Step, cookies: true));
            });

        Assert.Equal(18, steps.Count);
        await Expect(page.GetByText("What you have earned")).ToBeVisibleAsync();
        await page.GotoAsync(site.Url + "/studies/default");
        await Expect(page.Locator(".figures dd").First).ToHaveTextAsync("0");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(trouble);
    }
}
