using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Participating;

/// <summary>The ways a visit ends other than by finishing: no wish to take part, leaving, a full study.</summary>
[Collection<BrowserCollection>]
public sealed class EndingPagesTests(RunningSite site, Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Whoever_declines_is_thanked_and_holds_no_place(int width)
    {
        var id = $"declined-{width}";
        await site.AddStudyAsync(id, 1);
        await using var context = await chromium.NewContextAsync(width == 360 ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var walk = new Walk(page, PointingHand.Mouse, 41);
        await page.GotoAsync($"{site.Url}/s/{id}");

        await page.Locator("main form[method=post] button[type=submit]").Nth(1).ClickAsync();

        Assert.Equal(ShownPage.End, await walk.LeaveAsync(ShownPage.Consent));
        Assert.Empty(await PageChecks.LookAtAsync(page, "declined"));
        Assert.Equal(["declined"], (await site.ExportAsync(id)).Participants.Column("status"));
    }

    [Theory]
    [InlineData(1280, "keep")]
    [InlineData(360, "delete")]
    public async Task Whoever_leaves_chooses_what_becomes_of_the_answers(int width, string wish)
    {
        var id = $"left-{width}";
        await site.AddStudyAsync(id, 1);
        await using var context = await chromium.NewContextAsync(width == 360 ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var walk = new Walk(page, PointingHand.Mouse, 42);
        await page.GotoAsync($"{site.Url}/s/{id}");
        await walk.SendButton().ClickAsync();
        await walk.LeaveAsync(ShownPage.Consent);
        await walk.FillAsync(await walk.ReadAsync());
        await walk.SendButton().ClickAsync();
        await walk.LeaveAsync("demographics");

        await page.Locator("footer a").ClickAsync();
        Assert.Empty(await PageChecks.LookAtAsync(page, "leave"));
        await page.Locator($"label:has(input[value={wish}])").ClickAsync();
        await walk.SendButton().ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/withdraw", StringComparison.Ordinal));

        Assert.Empty(await PageChecks.LookAtAsync(page, $"left-{wish}"));
        var tables = await site.ExportAsync(id);
        Assert.Equal(["withdrawn"], tables.Participants.Column("status"));
        Assert.Equal(wish == "keep", tables.Participants.Column("d_age").Single().Length > 0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_full_study_says_so_before_anyone_consents(int width)
    {
        var id = $"full-{width}";
        await site.AddStudyAsync(id, 1);
        var crowd = await Crowd.RunAsync(
            new CrowdPlan { Servers = [site.Server.Address], Study = id, People = 20, AtOnce = 20, Disposition = new KnownAnswers(StudyDocument.KnownAnswers()) },
            TestContext.Current.CancellationToken);
        Assert.Empty(crowd.Faults);
        Assert.Equal(15, crowd.Completed);
        await using var context = await chromium.NewContextAsync(width == 360 ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{site.Url}/s/{id}");

        Assert.Empty(await PageChecks.LookAtAsync(page, "full"));
        Assert.Equal(0, await page.Locator("form").CountAsync());
        Assert.Equal(15, (await site.ExportAsync(id)).Participants.Rows.Count);
    }
}
