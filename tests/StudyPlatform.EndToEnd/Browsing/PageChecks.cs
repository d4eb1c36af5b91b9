using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.EndToEnd.Browsing;

/// <summary>What must hold on every page, and pictures of it for people to look at.</summary>
internal static partial class PageChecks
{
    /// <summary>The environment variable that names a folder for screenshots; none are taken without it.</summary>
    public const string ScreenshotFolder = "STUDYPLATFORM_SCREENSHOTS";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>No violation of axe's rules, nothing wider than the screen, no cookie; every image is there.</summary>
    /// <param name="page">As it stands.</param>
    /// <param name="name">Of its picture.</param>
    /// <param name="cookies">Whether cookies are as it should be: on the dashboard, and nowhere else.</param>
    /// <returns>A sentence for each thing that is wrong.</returns>
    public static async Task<IReadOnlyList<string>> LookAtAsync(IPage page, string name, bool cookies = false)
    {
        await TakePictureAsync(page, name);
        var faults = new List<string>();
        foreach (var violation in (await page.RunAxe(Rules)).Violations)
            faults.Add($"{name}: axe's {violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})");
        if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"))
            faults.Add($"{name} is wider than the screen");
        if (!await page.EvaluateAsync<bool>("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)"))
            faults.Add($"{name} has an image that does not load");
        if (!cookies && (await page.Context.CookiesAsync()).Count > 0)
            faults.Add($"{name} has a cookie");
        return faults;
    }

    /// <summary>Waits for all images, those below the screen too, which a browser leaves for later.</summary>
    public static Task LoadImagesAsync(IPage page) => page.EvaluateAsync(
        "async () => { for (const image of document.images) { image.loading = 'eager'; await image.decode().catch(() => {}); } }");

    /// <summary>Takes note of everything that a page should not do: errors in its script, refused or failed requests.</summary>
    public static List<string> WatchForTrouble(IPage page)
    {
        var trouble = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                trouble.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => trouble.Add($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                trouble.Add($"{response.Status}: {response.Url}");
        };
        return trouble;
    }

    private static async Task TakePictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotFolder) is not { Length: > 0 } folder)
            return;
        var width = page.ViewportSize?.Width ?? 0;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{NotPlain().Replace(name, "-")}-{width}.png"), FullPage = true });
    }

    /// <summary>A name for the picture of a step.</summary>
    public static string Name(int number, ShownPage shown) => $"{number:00}-{shown.Step}";

    [GeneratedRegex("[^a-z0-9-]+")]
    private static partial Regex NotPlain();
}
