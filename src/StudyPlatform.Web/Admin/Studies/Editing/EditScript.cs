using Microsoft.JSInterop;
using StudyPlatform.Web.Admin.Serving;

namespace StudyPlatform.Web.Admin.Studies.Editing;

/// <summary>What the page for editing does in the browser.</summary>
/// <param name="browser">The page's.</param>
public sealed class EditScript(IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>The element in which it listens.</summary>
    public const string Root = "editor";

    private IJSObjectReference? _module;

    /// <summary>Listens from now on: what is typed is told as soon as the typing pauses.</summary>
    public async ValueTask AttachAsync()
    {
        if (_module is not null)
            return;
        _module = await browser.InvokeAsync<IJSObjectReference>("import", "./" + DashboardFiles.Address("study-edit.js"));
        await _module.InvokeVoidAsync("attach", Root);
    }

    /// <summary>Brings the keyboard's focus to the first of these elements that takes it.</summary>
    public async ValueTask FocusAsync(IReadOnlyList<string> elements)
    {
        if (_module is not null && elements.Count > 0)
            await _module.InvokeVoidAsync("focus", elements);
    }

    /// <summary>Selects a line of a field, from 1.</summary>
    public async ValueTask ShowLineAsync(string element, int line)
    {
        if (_module is not null)
            await _module.InvokeVoidAsync("showLine", element, line);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }
}
