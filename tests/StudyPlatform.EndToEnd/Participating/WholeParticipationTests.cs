using Microsoft.Playwright;
using StudyPlatform.EndToEnd.Browsing;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.EndToEnd.Participating;

/// <summary>From the study link to the completion code, in a real browser.</summary>
[Collection<BrowserCollection>]
public sealed class WholeParticipationTests(RunningSite site, Chromium chromium)
{
    private static readonly string[] Steps =
    [
        "consent", "demographics", "tutorial-1", "tutorial-2", "tutorial-3", "tutorial-4",
        "labelled-1", "labelled-2", "labelled-3", "labelled-4", "labelled-5",
        "guess-1", "guess-2", "guess-3", "guess-4", "guess-5", "ranking", "comments", "end",
    ];

    [Fact]
    public Task With_a_mouse_on_a_wide_screen() => TakePartAsync(Chromium.Desk, PointingHand.Mouse, 11, looks: true);

    [Fact]
    public Task With_the_keyboard_alone() => TakePartAsync(Chromium.Desk, new KeyboardHand(), 12, looks: false);

    [Fact]
    public Task With_a_finger_on_a_phone() => TakePartAsync(Chromium.Phone, PointingHand.Finger, 13, looks: true);

    [Fact]
    public async Task With_JavaScript_off()
    {
        var options = Chromium.Desk;
        options.JavaScriptEnabled = false;

        await TakePartAsync(options, PointingHand.Mouse, 14, looks: false);
    }

    private async Task TakePartAsync(BrowserNewContextOptions options, IHand hand, ulong seed, bool looks)
    {
        await using var context = await chromium.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var trouble = PageChecks.WatchForTrouble(page);
        var walk = new Walk(page, hand, seed);
        var faults = new List<string>();
        var number = 0;

        var steps = await walk.ThroughAsync($"{site.Url}/s/{RunningSite.Study}", async shown =>
        {
            if (looks)
                faults.AddRange(await PageChecks.LookAtAsync(page, PageChecks.Name(number, shown)));
            await SaysWhereItIsAsync(page, shown, number);
            number++;
        });

        Assert.Equal(Steps, steps);
        Assert.Empty(faults);
        Assert.Empty(trouble);
        Assert.Empty(await context.CookiesAsync());
        Assert.Matches("[2-9A-HJ-NP-Z]{10}", await page.Locator("body").InnerTextAsync());
    }

    /// <summary>"7 of 18" on every page that asks something.</summary>
    private static async Task SaysWhereItIsAsync(IPage page, ShownPage shown, int number)
    {
        if (shown.Form is not null && shown.Step != ShownPage.Consent)
            Assert.Contains($"{number + 1} of 18", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }
}
