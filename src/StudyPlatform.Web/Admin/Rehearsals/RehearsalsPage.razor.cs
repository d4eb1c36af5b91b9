using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Rehearsing;

namespace StudyPlatform.Web.Admin.Rehearsals;

/// <summary>Rehearsing a study: how, how far it is, and what came of it.</summary>
public sealed partial class RehearsalsPage
{
    /// <summary>How many of the last ones are shown.</summary>
    private const int MostPast = 20;

    private StudyDetail? _detail;
    private RunningStudy? _running;
    private string? _unreadable;
    private bool _isMissing;
    private string? _problem;
    private IReadOnlyList<PastRehearsal> _past = [];

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private IRehearsalStore Rehearsals { get; set; } = null!;

    [Inject] private IStudyCatalogue Catalogue { get; set; } = null!;

    [Inject] private RehearsalRunner Runner { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_detail!.Title, $"studies/{_detail.Entry.Id}")];

    private bool IsOurs => Runner.Current is { } run && run.Version.Study == _detail!.Entry.Id;

    private RehearsalProgress? UnderWay => (Runner.Current?.State as RehearsalRunState.UnderWay)?.Progress;

    /// <summary>How the last one ended.</summary>
    private string? Ended => Runner.Current?.State switch
    {
        RehearsalRunState.Ended { Report.Counts: true } => "The rehearsal passed: the study can go live.",
        RehearsalRunState.Ended { Report.Passed: true } => "The rehearsal passed. With fewer people than a full sample it does not count for going live.",
        RehearsalRunState.Ended => "The rehearsal did not pass. Its findings are below; mend what they name and rehearse again.",
        RehearsalRunState.GivenUp => "The rehearsal was given up; nothing of it is left.",
        RehearsalRunState.Broken broken => $"The rehearsal broke off ({broken.Reason}); start it again, and if that does not help look into the server's log.",
        _ => null,
    };

    protected override void OnInitialized() => Runner.Changed += OnChanged;

    protected override Task OnParametersSetAsync() => _detail?.Entry.Id.Value == Study ? Task.CompletedTask : ReadAsync();

    public void Dispose() => Runner.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs arguments) => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_detail is not null && IsOurs && UnderWay is null)
                await ReadAsync();
            StateHasChanged();
        }
        catch (Exception exception)
        {
            // Nobody awaits this: the page itself is to say what went wrong.
            await DispatchExceptionAsync(exception);
        }
    });

    private async Task ReadAsync()
    {
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
        if (_detail is null)
            return;
        try
        {
            (_running, _unreadable) = (await Catalogue.VersionAsync(_detail.Entry.Current, CancellationToken.None), null);
        }
        catch (SiteException fault)
        {
            (_running, _unreadable) = (null, fault.Message);
        }

        _past = [.. (await Rehearsals.LastAsync(_detail.Entry.Id, MostPast, CancellationToken.None)).Select(PastRehearsal.Of)];
    }

    private async Task StartAsync(int? people, ulong seed, int atOnce, IReadOnlyList<MethodEffect> effects)
    {
        await Actor.RequireAsync(Policies.ChangeStudy, _detail!.Entry.Id);
        // Someone may have added a version since this page was read; what is rehearsed has to be what is shown.
        var detail = await Details.ReadAsync(_detail.Entry.Id, CancellationToken.None);
        if (detail?.Entry.Current != _detail.Entry.Current)
        {
            _problem = "The study has a new version. It is shown now; look at it and start again.";
            await ReadAsync();
            return;
        }

        var options = new RehearsalOptions { People = people, Seed = seed, AtOnce = atOnce, Effects = new PlantedEffects(effects) };
        if (!Runner.TryStart(_detail.Entry, options, await Actor.NameAsync()))
        {
            _problem = "Another rehearsal is under way; wait until it is over.";
            return;
        }

        _problem = null;
        await Actor.RecordAsync("study.rehearsal-started", _detail.Entry.Id.Value, new JsonObject
        {
            ["version"] = _detail.Entry.Current.Number,
            ["people"] = people,
            ["seed"] = seed,
        });
    }

    private async Task GiveUpAsync()
    {
        await Actor.RequireAsync(Policies.ChangeStudy, _detail!.Entry.Id);
        if (!IsOurs || UnderWay is null)
            return;
        Runner.Cancel();
        await Actor.RecordAsync("study.rehearsal-given-up", _detail.Entry.Id.Value);
    }

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
