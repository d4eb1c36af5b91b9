using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.EndToEnd.Participating;

/// <summary>Reload, back button, second tab, double click and lost network in the middle of each step.</summary>
[Collection<BrowserCollection>]
public sealed class DisturbedParticipationTests(RunningSite site, Chromium chromium)
{
    /// <summary>Three people, so that each step meets each of the three disturbances of sending.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_done_to_the_pages_each_step_is_answered_once(int first)
    {
        var study = $"disturbed-{first}";
        await site.AddStudyAsync(study, 1);
        await using var context = await chromium.NewContextAsync(Chromium.Desk);
        var page = await context.NewPageAsync();
        var walk = new Walk(page, PointingHand.Mouse, 21);
        await page.GotoAsync($"{site.Url}/s/{study}");
        await walk.FillAsync(await walk.ReadAsync());
        await walk.SendButton().DblClickAsync();
        var step = await walk.LeaveAsync(ShownPage.Consent);

        for (var number = first; step != ShownPage.End; number++)
        {
            var shown = await walk.ReadAsync();
            await walk.FillAsync(shown);
            await page.ReloadAsync();
            Assert.Equal(step, (await walk.ReadAsync()).Step);

            await page.GoBackAsync();
            await page.GotoAsync(page.Url.Contains("/p/", StringComparison.Ordinal) ? page.Url : site.Url + shown.Target);
            Assert.Equal(step, (await walk.ReadAsync()).Step);

            // A second tab that stays behind while the first goes on.
            var second = await context.NewPageAsync();
            await second.GotoAsync(site.Url + shown.Target);
            var left = new Walk(second, PointingHand.Mouse, 22);
            var behind = await left.ReadAsync();
            Assert.Equal(step, behind.Step);
            await left.FillAsync(behind);

            walk.Answers.RemoveAll(answer => answer.Step == step);
            await walk.FillAsync(shown);
            await SendAsync(context, walk, number);
            var next = await walk.LeaveAsync(step);
            await left.SendButton().ClickAsync();
            Assert.Equal(next, await left.LeaveAsync(step));
            await second.CloseAsync();
            step = next;
        }

        var tables = await site.ExportAsync(study);
        Assert.Equal(["completed"], tables.Participants.Column("status"));
        Assert.Equal(10, tables.Trials.Rows.Count);
        Assert.Equal(
            walk.Answers.Where(answer => answer.Step.StartsWith("guess-", StringComparison.Ordinal)).Select(answer => answer["guess"]),
            tables.Trials.Column("guess").Where(guess => guess.Length > 0));
        Assert.Equal(2, tables.Rankings.Rows.Count);
        Assert.Equal(17, tables.Events.Column("kind").Count(kind => kind == "answered"));
        Assert.Empty(await context.CookiesAsync());
    }

    /// <summary>By turns: a double click; a click without network, which comes back; a click whose request is lost on the way.</summary>
    private static async Task SendAsync(IBrowserContext context, Walk walk, int number)
    {
        switch (number % 3)
        {
            case 0:
                await walk.SendButton().DblClickAsync();
                break;
            case 1:
                await context.SetOfflineAsync(true);
                await walk.SendButton().ClickAsync();
                await Assertions.Expect(walk.Page.GetByRole(AriaRole.Status).Or(walk.Page.GetByRole(AriaRole.Alert)).First).ToContainTextAsync("connection");
                await context.SetOfflineAsync(false);
                break;
            default:
                var lost = 0;
                await walk.Page.RouteAsync("**/p/**", route => route.Request.Method == "POST" && lost++ == 0 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
                await walk.SendButton().ClickAsync();
                await walk.LeaveAsync((await walk.ReadAsync()).Step);
                await walk.Page.UnrouteAllAsync();
                break;
        }
    }
}
