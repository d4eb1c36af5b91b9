using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Reporting;

namespace StudyPlatform.Web.Admin.Exports;

/// <summary>Makes reports, and takes in the plans that they are held against.</summary>
public sealed partial class ReportSection : IProgress<ReportStage>, IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private ReportRequest _request = new();
    private IReadOnlyList<StoredPlan> _plans = [];
    private MadeReport? _report;
    private ReportStage? _stage;
    private bool _isBusy;
    private string? _added;
    private string? _refused;
    private string? _failed;
    private IReadOnlyList<string> _remarks = [];

    [Inject] private ReportMaker Maker { get; set; } = null!;

    [Inject] private ReportPlans Plans { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired] public required StudyEntry Study { get; set; }

    /// <summary>How many people there are of each sort.</summary>
    [Parameter, EditorRequired] public required ParticipantCounts Counts { get; set; }

    private IReadOnlyList<Platform> Sources => [.. Enum.GetValues<Platform>().Where(source => source is not Platform.Rehearsal && Counts.Sources.GetValueOrDefault(source) > 0)];

    /// <summary>Told by whoever makes the report, on any thread.</summary>
    public void Report(ReportStage value) => _ = InvokeAsync(() =>
    {
        if (!_isBusy)
            return;
        _stage = value;
        StateHasChanged();
    });

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _plans = Plans.List(Study.Id);
        await ChooseAsync(_request with { Plan = _plans.FirstOrDefault()?.File });
    }

    private Task ChoosePlanAsync(string? sha256) => ChooseAsync(_request with { Plan = _plans.FirstOrDefault(plan => plan.File.Sha256 == sha256)?.File });

    /// <summary>Another report is meant from now on, which may be there already.</summary>
    private async Task ChooseAsync(ReportRequest request)
    {
        _request = request;
        (_report, _failed) = (null, null);
        _report = await Maker.FindAsync(Study.Id, request, _left.Token);
    }

    private async Task MakeAsync()
    {
        if (_isBusy)
            return;
        var request = _request;
        (_isBusy, _report, _failed) = (true, null, null);
        try
        {
            var report = await Maker.MakeAsync(Study.Id, request, this, _left.Token);
            if (request.Query == _request.Query)
                _report = report;
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (SiteException fault)
        {
            _failed = fault.Message;
        }
        finally
        {
            (_isBusy, _stage) = (false, null);
        }
    }

    /// <summary>The file's bytes; null if the browser did not send all of them.</summary>
    private async Task<byte[]?> ReadAsync(IBrowserFile file)
    {
        using var bytes = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(PlanDocument.MaxBytes, _left.Token);
            await stream.CopyToAsync(bytes, _left.Token);
            return bytes.ToArray();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private PlanAddition Add(string name, byte[] bytes)
    {
        try
        {
            return Plans.Add(Study.Current, name, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PlanAddition.Refused("The server's disk does not take the plan, and nothing of it was kept; have the site's operator make room or allow the writing, and add it again.");
        }
    }

    private async Task AddPlanAsync(InputFileChangeEventArgs change)
    {
        (_added, _refused, _remarks) = (null, null, []);
        if (change.File.Size > PlanDocument.MaxBytes)
        {
            _refused = $"{change.File.Name} has {change.File.Size} bytes, but a plan has at most {PlanDocument.MaxBytes}; choose the file that the plan command wrote.";
            return;
        }

        await Actor.RequireAsync(Policies.ReadResults, Study.Id);
        if (await ReadAsync(change.File) is not { } bytes)
        {
            _refused = $"{change.File.Name} could not be read to its end; choose it again.";
            return;
        }

        switch (Add(change.File.Name, bytes))
        {
            case PlanAddition.Refused { Sentence: var sentence }:
                _refused = sentence;
                break;
            case PlanAddition.Added { Plan: var plan, Remarks: var remarks }:
                await Actor.RecordAsync("results.plan-added", Study.Id.Value, new JsonObject { ["sha256"] = plan.File.Sha256 });
                _plans = Plans.List(Study.Id);
                (_added, _remarks) = ($"The plan with the SHA-256 {plan.File.Sha256} is kept, and reports are held against it from now on.", remarks);
                await ChooseAsync(_request with { Plan = plan.File });
                break;
        }
    }
}
