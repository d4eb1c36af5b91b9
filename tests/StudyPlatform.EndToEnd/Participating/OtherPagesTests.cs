using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.EndToEnd.Participating;

/// <summary>The pages beside the protocol: refusals, declining and withdrawing.</summary>
[Collection<BrowserCollection>]
public sealed class OtherPagesTests(RunningSite site, Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Pages_that_refuse_are_kind_and_hold_to_the_rules(int width)
    {
        var id = $"others-{width}";
        await site.AddStudyAsync(id, 1);
        await site.Program.CommandAsync("study", "pause", "--study", id);
        await using var context = await chromium.NewContextAsync(width == 360 ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();

        foreach (var (name, target, status) in new[]
        {
            ("home", "/", 200),
            ("unknown-study", "/s/no-such-study", 404),
            ("unknown-code", "/p/00000000000000000000000000", 404),
            ("nothing-here", "/nothing", 404),
            ("paused", $"/s/{id}", 200),
        })
        {
            var response = await page.GotoAsync(site.Url + target);
            Assert.Equal(status, response!.Status);
            Assert.Empty(await PageChecks.LookAtAsync(page, name));
        }

        await site.Program.CommandAsync("study", "close", "--study", id);
        // The state that pages go by may be a second old.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await page.GotoAsync($"{site.Url}/s/{id}");
        Assert.Empty(await PageChecks.LookAtAsync(page, "closed"));
        Assert.Empty((await site.ExportAsync(id)).Participants.Rows);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_incomplete_form_is_shown_again_with_its_faults(int width)
    {
        await using var context = await chromium.NewContextAsync(width == 360 ? Chromium.Phone : Chromium.Desk);
        var page = await context.NewPageAsync();
        var walk = new Walk(page, width == 360 ? PointingHand.Finger : PointingHand.Mouse, 31);
        await page.GotoAsync($"{site.Url}/s/{RunningSite.Study}");
        await walk.Hand.PressAsync(page, walk.SendButton());
        await walk.LeaveAsync(ShownPage.Consent);

        // The browser's own check is what the attribute switches off; the server's is what is looked at.
        await page.EvaluateAsync("() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        var answer = page.WaitForResponseAsync(response => response.Request.Method == "POST");
        await walk.Hand.PressAsync(page, walk.SendButton());

        Assert.Equal(422, (await answer).Status);
        Assert.Equal("demographics", (await walk.ReadAsync()).Step);
        Assert.Empty(await PageChecks.LookAtAsync(page, "faults"));
    }
}
