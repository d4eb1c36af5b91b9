using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace StudyPlatform.Web.Tests.Admin.Payments;

/// <summary>Finds things on a page by what people read.</summary>
internal static class Clicks
{
    /// <summary>Presses the first button that begins so, and waits until something is another than before.</summary>
    public static async Task PressAsync<T>(this IRenderedComponent<T> page, string button, Func<bool> until)
        where T : IComponent
    {
        await page.Button(button).ClickAsync(new());
        await page.WaitForStateAsync(until, TimeSpan.FromSeconds(20));
    }

    /// <summary>The first button that begins so.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> page, string name)
        where T : IComponent => page.FindAll("button").First(button => Text(button).StartsWith(name, StringComparison.Ordinal));

    /// <summary>How many buttons begin so.</summary>
    public static int Buttons<T>(this IRenderedComponent<T> page, string name)
        where T : IComponent => page.FindAll("button").Count(button => Text(button).StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether this stands on the page.</summary>
    public static bool Shows<T>(this IRenderedComponent<T> page, string text)
        where T : IComponent => Text(page).Contains(text, StringComparison.Ordinal);

    private static string Text<T>(IRenderedComponent<T> page)
        where T : IComponent => string.Concat(page.Nodes.Select(Text));

    private static string Text(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
