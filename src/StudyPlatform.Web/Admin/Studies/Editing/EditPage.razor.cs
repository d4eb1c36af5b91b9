using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Admin.Studies.Editing;

/// <summary>Edits a study's definition, by a form or as text; what is saved becomes a new version.</summary>
public sealed partial class EditPage
{
    private StudyDetail? _detail;
    private StudyEditor? _editor;
    private bool _isMissing;
    private string? _unreadable;
    private string? _done;
    private string? _refused;
    private Asked _asked;
    private IReadOnlyList<DraftChange> _changes = [];
    private string? _leavingTo;
    private bool _mayLeave;
    private EditScript? _script;

    private enum Asked
    {
        Nothing,
        Save,
        Restart,
    }

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private VersionSaving Saving { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private string Overview => $"studies/{_detail!.Entry.Id}";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_detail!.Title, Overview)];

    private bool IsDirty => _editor is { IsChanged: true };

    private string Heading => (_leavingTo, _asked) switch
    {
        (not null, _) => "Before you leave",
        (_, Asked.Save) => "Before it is saved",
        (_, Asked.Restart) => "Before it is taken back",
        _ => _editor!.Draft.IsForm ? EditSections.Title(_editor.Section) : "The definition as text",
    };

    private string SavingMeans =>
        $"What newcomers get from now on is version {_editor!.Current.Number + 1}. "
        + (_detail!.IsRehearsed ? "The rehearsal that passed was of the version before, so the study has to be rehearsed again before it goes live. " : "It has to be rehearsed before the study goes live. ")
        + _detail.Count.UnderWay switch
        {
            0 => "Nobody is under way.",
            1 => "The 1 person who is under way finishes the version that they began.",
            var people => $"The {people} people who are under way finish the version that they began.",
        };

    public async ValueTask DisposeAsync()
    {
        if (_editor is not null)
            _editor.Changed -= OnChanged;
        if (_script is not null)
            await _script.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
        if (_detail is not { Entry: { State: not (StudyState.Live or StudyState.Closed), Current: var current } })
            return;
        try
        {
            var (definition, bundle) = await Saving.ReadAsync(current, CancellationToken.None);
            _editor = new StudyEditor(current, definition, bundle);
            _editor.Changed += OnChanged;
        }
        catch (SiteException fault)
        {
            _unreadable = fault.Message;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_editor is null)
            return;
        _script ??= new EditScript(Script);
        await _script.AttachAsync();
        await _script.FocusAsync(_editor.TakeWanted());
    }

    /// <summary>What was said about the draft before is not true of it any more.</summary>
    private void OnChanged(object? sender, EventArgs arguments)
    {
        (_done, _refused, _asked, _leavingTo) = (null, null, Asked.Nothing, null);
        StateHasChanged();
    }

    private void OpenForm()
    {
        if (_editor!.Draft.IsForm)
            return;
        StudyFault? fault = null;
        _editor.Edit(draft => fault = draft.OpenForm());
        if (fault is not null)
            _refused = $"The form cannot show this text. Put right first: {fault}.";
    }

    private void OpenText() => _editor!.Edit(draft => draft.OpenText());

    private async Task OpenFaultAsync(DraftFinding fault)
    {
        if (_editor!.Draft.IsForm)
            _editor.Open(fault);
        else if (_script is not null)
            await _script.ShowLineAsync(DraftTextArea.Id, fault.Line);
    }

    private void Ask(Asked asked) => (_asked, _done, _refused, _leavingTo) = (asked, null, null, null);

    private void Cancel()
    {
        (_asked, _leavingTo) = (Asked.Nothing, null);
        _editor!.Want("section-head");
    }

    private void Restart()
    {
        _editor!.Restart();
        _editor.Want("section-head");
        _done = $"All changes are taken back; this is version {_editor.Current.Number}.";
    }

    private void AskSave()
    {
        Ask(Asked.Nothing);
        if (_editor!.Check.Findings.Count is > 0 and var count)
            _refused = $"Nothing was saved. {(count == 1 ? "1 fault has" : $"{count} faults have")} to be put right first; each is a link to its place.";
        else if (!_editor.IsChanged)
            _done = $"Nothing is different from version {_editor.Current.Number}, so there is nothing to save.";
        else
            (_asked, _changes) = (Asked.Save, _editor.Changes);
    }

    private async Task SaveAsync()
    {
        await Actor.RequireAsync(Policies.ChangeStudy, _detail!.Entry.Id);
        var refusal = await Saving.SaveAsync(_editor!, await Actor.ActionAsync("study.version-added", _detail.Entry.Id.Value), CancellationToken.None);
        Cancel();
        if (refusal is not null)
            _refused = $"Nothing was saved, and what you typed is still here: {refusal}";
        else
            _done = $"Saved: version {_editor!.Current.Number} is the current one. Rehearse it before the study goes live.";
        await TryReadAsync();
    }

    /// <summary>State and title for the head of the page. Without them the draft stays all the same.</summary>
    private async Task TryReadAsync()
    {
        try
        {
            _detail = await Details.ReadAsync(_detail!.Entry.Id, CancellationToken.None) ?? _detail;
        }
        catch (StoreException)
        {
            // The sentence about saving says so already, or the next act does.
        }
    }

    private void BeforeLeaving(LocationChangingContext context)
    {
        if (!IsDirty || _mayLeave)
            return;
        context.PreventNavigation();
        _leavingTo = context.TargetLocation;
        StateHasChanged();
    }

    private void Leave()
    {
        _mayLeave = true;
        Navigation.NavigateTo(_leavingTo!);
    }
}
