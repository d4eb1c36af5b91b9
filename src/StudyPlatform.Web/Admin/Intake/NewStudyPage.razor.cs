using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Admin.Uploads;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Intake;

/// <summary>Makes a study: of a template, of another study, of a file, or of an archive.</summary>
public sealed partial class NewStudyPage
{
    private static readonly IReadOnlyList<(Origin Origin, string Name, string Meaning)> Origins =
    [
        (Origin.Template, "A new one", "The default study's texts and questions, fitted to the methods and images of a bundle, to be edited afterwards."),
        (Origin.Copy, "A copy of a study", "The definition of a study on this site under another id and title, with the same bundle or another one."),
        (Origin.File, "A definition from a file", "A study.json that you have written, with a bundle."),
        (Origin.Archive, "An archive", "A study as it was exported on another site, definition and bundle in one file."),
    ];

    private Origin _origin;
    private IReadOnlyList<StudyLine> _studies = [];
    private StudyEntry? _copied;
    private ChosenDefinition? _file;
    private string _id = "";
    private string? _idProblem;
    private string _title = "";
    private Sha256Hash? _bundle;
    private IReadOnlyList<string> _problems = [];
    private bool _isBusy;
    private StudyId? _made;
    private string _madeSentence = "";
    private bool _wasThere;
    private bool _isToBeFocused;
    private ElementReference _madeHeading;

    [Inject] private IStudyStore Studies { get; set; } = null!;

    [Inject] private StudyList Lines { get; set; } = null!;

    [Inject] private StudyIntake Intake { get; set; } = null!;

    [Inject] private BundleLibrary Library { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    /// <summary>The study to copy, in a link from its page.</summary>
    [SupplyParameterFromQuery(Name = "copy")] public string? Copied { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _studies = await Lines.ReadAsync(await Actor.GrantsAsync(), CancellationToken.None);
        if (Copied is not null)
        {
            _origin = Origin.Copy;
            await CopyAsync(Copied);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isToBeFocused)
            return;
        _isToBeFocused = false;
        await _madeHeading.FocusAsync();
    }

    private async Task ChooseAsync(Origin origin)
    {
        (_origin, _problems, _file) = (origin, [], null);
        if (origin is Origin.Copy && _copied is null && _studies.Count == 1)
            await CopyAsync(_studies[0].Id.Value);
    }

    /// <summary>Begins with the copied study's bundle and title, and an id that is free.</summary>
    private async Task CopyAsync(string? id)
    {
        _copied = _studies.Any(study => study.Id.Value == id) ? await Studies.FindAsync(new StudyId(id!), CancellationToken.None) : null;
        if (_copied is null)
            return;
        _bundle = _copied.Current.Bundle;
        _title = _studies.First(study => study.Id == _copied.Id).Title;
        await RenameAsync(await FreeIdAsync(_copied.Id));
    }

    private async Task<string> FreeIdAsync(StudyId like)
    {
        var taken = (await Studies.ListAsync(CancellationToken.None)).Select(entry => entry.Id.Value).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, taken.Count + 1).Select(number => $"{like}-{number}").First(id => !taken.Contains(id));
    }

    private async Task RenameAsync(string? text)
    {
        _id = text?.Trim() ?? "";
        _idProblem = _id.Length == 0 ? null : await IdProblemAsync(_id);
    }

    private async Task<string?> IdProblemAsync(string id) =>
        id.Length == 0 ? "Id: give one, such as my-study."
        : !StudyId.IsValid(id) ? "An id has 1 to 64 small letters (a to z), digits and hyphens, and begins with a letter or a digit."
        : id == StudyIntake.ReservedId ? $"{StudyIntake.ReservedId} is the address of this page; choose another id."
        : await Studies.FindAsync(new StudyId(id), CancellationToken.None) is not null ? $"There is a study {id} already; choose another id."
        : null;

    private void TakeDefinition(ChosenDefinition? chosen) => (_file, _problems) = (chosen, []);

    private Task TakeArchiveAsync(UploadResult result)
    {
        if (result.Study is { } study)
            Done(study, result.WasThere ? $"The study {study} is here already, just as it is in the archive" : $"The study {study} is taken in, a draft", result.WasThere);
        return Task.CompletedTask;
    }

    private async Task MakeAsync()
    {
        if (_isBusy)
            return;
        _isBusy = true;
        try
        {
            await Actor.RequireAsync(Policies.CreateStudies);
            _problems = await MissingAsync();
            if (_problems.Count == 0)
                await AddAsync(_bundle!.Value);
        }
        catch (SiteException fault)
        {
            _problems = [fault.Message];
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<IReadOnlyList<string>> MissingAsync()
    {
        var missing = new List<string>();
        if (_origin is Origin.Copy && _copied is null)
            missing.Add("Choose the study to copy.");
        if (_origin is Origin.File && _file is null)
            missing.Add("Choose a definition that is sound.");
        if (_origin is not Origin.File)
        {
            _idProblem = await IdProblemAsync(_id);
            if (_idProblem is not null)
                missing.Add(_idProblem);
            if (string.IsNullOrWhiteSpace(_title))
                missing.Add("Title: give one that participants read.");
        }
        else if (_file?.Definition.Id.Value == StudyIntake.ReservedId)
        {
            missing.Add($"id: {StudyIntake.ReservedId} is the address of this page; write another id into the file.");
        }

        if (_bundle is null)
            missing.Add("Choose a bundle, or upload one.");
        return missing;
    }

    /// <exception cref="SiteException">The default study or the bundle cannot be read.</exception>
    private async Task AddAsync(Sha256Hash bundle)
    {
        var detail = new JsonObject { ["from"] = _origin.ToString().ToLowerInvariant() };
        if (_origin is Origin.Copy)
            detail["copied"] = _copied!.Id.Value;
        var bytes = _origin switch
        {
            Origin.Template => StudyTemplate.Make(new StudyId(_id), _title.Trim(), Library.Open(bundle)),
            Origin.Copy => StudyTemplate.Copy(await Studies.DefinitionAsync(_copied!.Current, CancellationToken.None), new StudyId(_id), _title.Trim()),
            _ => _file!.Bytes,
        };
        switch (await Intake.AddNewAsync(bytes, bundle, await Actor.ActionAsync("study.added", _id, detail), CancellationToken.None))
        {
            case StudyIntakeOutcome.Added added:
                Done(added.Version.Study, $"The study {added.Version.Study} is made, a draft", wasThere: false);
                break;
            case StudyIntakeOutcome.Unchanged unchanged:
                Done(unchanged.Entry.Id, $"The study {unchanged.Entry.Id} is here already, with just these documents", wasThere: true);
                break;
            case StudyIntakeOutcome.IdTaken taken:
                _problems = [IntakeText.IdTaken(taken.Entry.Id, _origin is Origin.File ? "write another id into the file, or upload it as a new version on that study's page" : "choose another id")];
                break;
            case StudyIntakeOutcome.Refused refused:
                _problems = [.. refused.Faults.Select(IntakeText.Sentence)];
                break;
        }
    }

    private void Done(StudyId study, string sentence, bool wasThere) => (_made, _madeSentence, _wasThere, _isToBeFocused) = (study, sentence, wasThere, true);
}
