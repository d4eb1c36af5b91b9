using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Serving;
using StudyPlatform.Web.Admin.Shell;

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>Shows how a study is going, and reads it again by itself while somebody can see it.</summary>
public sealed partial class MonitorPage
{
    /// <summary>How often at most a screen reader is told how many people there are.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private MonitorView? _view;
    private bool _missing;
    private bool _held;
    private bool _seen = true;
    private string? _problem;
    private string? _announced;
    private long _announcedAt;
    private IJSObjectReference? _script;
    private DotNetObjectReference<MonitorPage>? _self;

    [Parameter] public string Study { get; set; } = "";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_view?.Definition.Title ?? Study, $"studies/{Study}")];

    [Inject] private MonitorFeed Feed { get; set; } = null!;

    [Inject] private MonitorOptions Options { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    private string StateClass => _view!.Study.State is StudyState.Live ? "good" : "";

    /// <summary>Told by the page's script: nothing is read for a page that nobody sees.</summary>
    [JSInvokable]
    public async Task SeenAsync(bool seen)
    {
        _seen = seen;
        if (seen && !_held)
            await RefreshAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        try
        {
            if (_script is not null)
                await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await RefreshAsync();
        if (!_missing)
            _ = RunAsync(_stop.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _script = await Script.InvokeAsync<IJSObjectReference>("import", "./" + DashboardFiles.Address("monitor.js"));
        await _script.InvokeVoidAsync("watch", _self);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Options.Interval, Clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (_seen && !_held)
                    await InvokeAsync(RefreshAsync);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task HoldAsync()
    {
        _held = !_held;
        if (!_held)
            await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        // What someone may see can change while they look.
        var study = StudyId.IsValid(Study) ? new StudyId(Study) : (StudyId?)null;
        await Actor.RequireAsync(Policies.ReadStudy, study);
        try
        {
            var view = study is { } id ? await Feed.ReadAsync(id, _stop.Token) : null;
            _problem = null;
            _missing = view is null;
            if (ReferenceEquals(view, _view))
                return;
            _view = view;
            Announce();
        }
        catch (StoreException exception)
        {
            _problem = exception.Message;
        }

        StateHasChanged();
    }

    private void Announce()
    {
        if (_view is null || (_announced is not null && Clock.GetElapsedTime(_announcedAt) < Quiet))
            return;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{_view.Progress.Completed} of {_view.Progress.Quota} completed, {_view.Progress.UnderWay} under way.");
        if (sentence == _announced)
            return;
        (_announced, _announcedAt) = (sentence, Clock.GetTimestamp());
    }
}
