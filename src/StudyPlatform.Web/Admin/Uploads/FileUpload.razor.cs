using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using StudyPlatform.Web.Admin.Serving;
using StudyPlatform.Web.Hosting.Uploads;

namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>Sends a large file, says how far it is, and tells its page what came of it.</summary>
public sealed partial class FileUpload : IAsyncDisposable
{
    private const double Megabyte = 1_000_000;

    private ElementReference _input;
    private IJSObjectReference? _script;
    private DotNetObjectReference<FileUpload>? _self;
    private bool _isBusy;
    private bool _wasGivenUp;
    private long _size;
    private long _sent;
    private string? _said;
    private IReadOnlyList<string> _problems = [];

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private AntiforgeryStateProvider FormToken { get; set; } = null!;

    [Inject] private UploadIntake Uploads { get; set; } = null!;

    /// <summary>Of the input.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What the file has to be, a sentence.</summary>
    [Parameter, EditorRequired] public required string Help { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter] public string Button { get; set; } = "Upload";

    /// <summary>Whether it is what the page is for.</summary>
    [Parameter] public bool IsMain { get; set; }

    /// <summary>Where it is sent, relative to the dashboard.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    /// <summary>It was taken. What was refused is said here.</summary>
    [Parameter, EditorRequired] public EventCallback<UploadResult> Taken { get; set; }

    /// <summary>So many bytes have left the browser.</summary>
    [JSInvokable]
    public Task SentAsync(long bytes) => InvokeAsync(() =>
    {
        if (!_isBusy)
            return;
        _sent = Math.Clamp(bytes, 0, _size);
        _said = _sent < _size ? $"{Size(_sent)} of {Size(_size)} sent." : "All is sent; the server looks at every byte of it now.";
        StateHasChanged();
    });

    /// <summary>The server has answered, or never will.</summary>
    [JSInvokable]
    public Task AnsweredAsync(int status, string text) => InvokeAsync(async () =>
    {
        if (!_isBusy)
            return;
        (_isBusy, _said) = (false, null);
        var result = status == 0 && _wasGivenUp ? UploadResult.Refused("The upload was given up; nothing was kept.") : UploadResult.Read(status, text ?? "");
        _problems = result.Problems;
        if (_problems.Count == 0)
        {
            await _script!.InvokeVoidAsync("clear", _input);
            await Taken.InvokeAsync(result);
        }

        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_script is null)
            return;
        try
        {
            await _script.InvokeVoidAsync("giveUp", _input);
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the upload with it.
        }
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.#} MB");

    private async Task SendAsync()
    {
        if (_isBusy)
            return;
        (_problems, _said, _sent, _wasGivenUp) = ([], null, 0, false);
        _script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./" + DashboardFiles.Address("upload.js"));
        _self ??= DotNetObjectReference.Create(this);
        // The answer may be here before the call has come back.
        _isBusy = true;
        var chosen = await _script.InvokeAsync<ChosenFile?>("send", _input, Address, FormToken.GetAntiforgeryToken()?.Value ?? "", Uploads.MaxBytes, _self);
        if (chosen is null)
            Refuse("Choose a file first.");
        else if (chosen.Bytes == 0)
            Refuse($"{chosen.Name} is empty; choose another file.");
        else if (chosen.Bytes > Uploads.MaxBytes)
            Refuse($"{chosen.Name} has {Size(chosen.Bytes)}. {Uploads.TooLarge}");
        else if (_isBusy)
            (_size, _said) = (chosen.Bytes, _said ?? $"{chosen.Name}, {Size(chosen.Bytes)}, is being sent.");
    }

    private void Refuse(string problem) => (_isBusy, _problems) = (false, [problem]);

    private async Task GiveUpAsync()
    {
        _wasGivenUp = true;
        await _script!.InvokeVoidAsync("giveUp", _input);
    }
}
