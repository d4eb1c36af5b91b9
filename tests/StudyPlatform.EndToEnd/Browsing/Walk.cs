using Microsoft.Playwright;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.EndToEnd.Browsing.Hands;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Browsing;

/// <summary>One person's way through a study in a browser.</summary>
internal sealed class Walk(IPage page, IHand hand, ulong seed)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SeededRandom _random = new(seed);
    private readonly IReadOnlyDictionary<string, string> _known = StudyDocument.KnownAnswers();

    public IPage Page { get; } = page;

    public IHand Hand { get; } = hand;

    /// <summary>The answers given so far.</summary>
    public List<GivenAnswer> Answers { get; } = [];

    /// <summary>Goes from the study link to the last page.</summary>
    /// <param name="link">The study link.</param>
    /// <param name="onPage">What is done on each page, the last one too, before it is answered.</param>
    /// <returns>The ids of the steps in the order in which they were shown.</returns>
    public async Task<IReadOnlyList<string>> ThroughAsync(string link, Func<ShownPage, Task>? onPage = null)
    {
        await Page.GotoAsync(link);
        var steps = new List<string>();
        while (true)
        {
            var shown = await ReadAsync();
            steps.Add(shown.Step);
            if (onPage is not null)
                await onPage(shown);
            if (shown.Form is null)
                return steps;
            await FillAsync(shown);
            await Hand.PressAsync(Page, SendButton());
            await LeaveAsync(shown.Step);
        }
    }

    /// <summary>The page as it stands, once it is loaded.</summary>
    public async Task<ShownPage> ReadAsync()
    {
        await LoadedAsync();
        return new ShownPage(new Uri(Page.Url).PathAndQuery, new HttpReply(200, "", System.Text.Encoding.UTF8.GetBytes(await Page.ContentAsync())));
    }

    /// <summary>
    /// Waits until the page is loaded. The page itself is asked: waiting for the event is for ever when it came while the
    /// last page was being replaced.
    /// </summary>
    private async Task LoadedAsync()
    {
        using var limit = new CancellationTokenSource(LongestWait);
        while (await Page.EvaluateAsync<string>("() => document.readyState") != "complete")
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
    }

    /// <summary>Answers every question of the page, and does not send it.</summary>
    public async Task FillAsync(ShownPage shown)
    {
        var form = shown.Form!;
        var fields = FormAnswers.Fill(form, _random, _known).Select(field => KeyValuePair.Create(field.Key, field.Value)).ToList();
        foreach (var (name, value) in fields)
        {
            var control = form.Controls.First(control => control.Name == name);
            if (control.Kind is not (ControlKind.Hidden or ControlKind.Submit) && await Fields.Find(Page, control, value).IsVisibleAsync())
                await Hand.EnterAsync(Page, control, value);
        }

        Answers.Add(new GivenAnswer(shown.Step, fields, Acknowledged: true));
    }

    /// <summary>The button that sends the page's form and leads on.</summary>
    public ILocator SendButton() => Page.Locator("main form[method=post] button[type=submit]").First;

    /// <summary>Waits until another step is shown.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> LeaveAsync(string step)
    {
        using var limit = new CancellationTokenSource(LongestWait);
        while (!limit.IsCancellationRequested)
        {
            try
            {
                var shown = await ReadAsync();
                if (shown.Step != step)
                {
                    // What is seen while a page is still arriving may lack its form.
                    return (await ReadAsync()).Step;
                }
            }
            catch (PlaywrightException)
            {
                // The page is just being replaced by the next.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30), TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{step} is still shown after {LongestWait.TotalSeconds} seconds:\n{await Page.Locator("body").InnerTextAsync()}");
        return step;
    }
}
