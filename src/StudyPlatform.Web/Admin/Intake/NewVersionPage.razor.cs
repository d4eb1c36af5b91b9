using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Admin.Uploads;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Intake;

/// <summary>Puts another definition, another bundle or both in the place of a study's current ones.</summary>
public sealed partial class NewVersionPage
{
    private StudyDetail? _detail;
    private bool _isMissing;
    private ChosenDefinition? _file;
    private Sha256Hash? _bundle;
    private bool _isAsked;
    private string? _done;
    private string? _refused;
    private IReadOnlyList<string> _problems = [];

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private IStudyStore Studies { get; set; } = null!;

    [Inject] private StudyIntake Intake { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private string Overview => $"studies/{_detail!.Entry.Id}";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_detail!.Title, Overview)];

    private string Means => string.Join(
        " ",
        (_file is not null, _bundle != _detail!.Entry.Current.Bundle) switch
        {
            (true, true) => "Newcomers get the new definition and the new bundle.",
            (true, false) => "Newcomers get the new definition, with the bundle as it is.",
            _ => "Newcomers get the new bundle, with the definition as it is.",
        },
        _detail.Count.UnderWay switch
        {
            0 => "Nobody is under way.",
            1 => "The 1 person who is under way finishes the version that they began.",
            var people => $"The {people} people who are under way finish the version that they began.",
        },
        "Rehearse it before the study goes live: a rehearsal of another version does not count for this one.");

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
        (_file, _bundle, _isAsked, _problems) = (null, _detail?.Entry.Current.Bundle, false, []);
    }

    private void TakeDefinition(ChosenDefinition? chosen) => (_file, _isAsked, _done, _refused, _problems) = (chosen, false, null, null, []);

    private void ChooseBundle(Sha256Hash? chosen) => (_bundle, _isAsked, _done, _refused, _problems) = (chosen, false, null, null, []);

    private void Ask()
    {
        (_done, _refused, _problems) = (null, null, []);
        if (_file is null && _bundle == _detail!.Entry.Current.Bundle)
            _refused = "Nothing is different yet: choose another definition or another bundle first.";
        else
            _isAsked = true;
    }

    private async Task AddAsync()
    {
        var current = _detail!.Entry.Current;
        await Actor.RequireAsync(Policies.ChangeStudy, current.Study);
        _isAsked = false;
        var bytes = _file?.Bytes ?? await Studies.DefinitionAsync(current, CancellationToken.None);
        var detail = new JsonObject { ["from"] = _file is null ? "bundle" : "file" };
        switch (await Intake.AddVersionAsync(bytes, _bundle!.Value, current, await Actor.ActionAsync("study.version-added", current.Study.Value, detail), CancellationToken.None))
        {
            case StudyIntakeOutcome.Added added:
                await ReadAsync();
                (_done, _refused) = ($"Version {added.Version.Number} is the current one now. Rehearse it before the study goes live.", null);
                break;
            case StudyIntakeOutcome.Unchanged:
                _refused = $"Both documents are those of version {current.Number}; nothing was added.";
                break;
            case StudyIntakeOutcome.ChangedMeanwhile other:
                await ReadAsync();
                _refused = IntakeText.Meanwhile(other.Entry);
                break;
            case StudyIntakeOutcome.NotOpenToChange frozen:
                await ReadAsync();
                _refused = $"Nothing was added. {IntakeText.Frozen(frozen.Entry)}";
                break;
            case StudyIntakeOutcome.Refused refused:
                _problems = [.. refused.Faults.Select(IntakeText.Sentence)];
                break;
        }
    }
}
