using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Admin.Studies.Editing;

/// <summary>
/// A study's definition while somebody edits it: the draft, what is wrong with it after each change, and what differs from
/// the current version. One for each open page; not for more than one thread.
/// </summary>
public sealed class StudyEditor
{
    private readonly ConditionalWeakTable<JsonObject, Dictionary<string, JsonNode?>> _aside = [];
    private byte[] _saved;
    private IReadOnlyList<string> _wanted = [];

    /// <param name="current">The version that newcomers get.</param>
    /// <param name="definition">Its bytes.</param>
    /// <param name="bundle">Its bundle.</param>
    public StudyEditor(StudyVersion current, byte[] definition, Bundle bundle)
    {
        (Current, _saved, Bundle) = (current, definition, bundle);
        Draft = new StudyDraft(Encoding.UTF8.GetString(definition));
        Draft.OpenForm();
        Look();
    }

    /// <summary>Something was changed; whatever shows the draft is to be drawn again.</summary>
    public event EventHandler? Changed;

    /// <summary>The version that the draft is compared with.</summary>
    public StudyVersion Current { get; private set; }

    public Bundle Bundle { get; private set; }

    public StudyDraft Draft { get; private set; }

    /// <summary>What is wrong with the draft as it is.</summary>
    public DraftCheck Check { get; private set; } = new(null, []);

    /// <summary>The last state of the draft that the reader took; null if there was none yet.</summary>
    public StudyDefinition? LastSound { get; private set; }

    /// <summary>Whether the draft means something else than the current version.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The part of the form that is shown.</summary>
    public EditSection Section { get; private set; }

    /// <summary>The draft as it would be saved.</summary>
    public byte[] Bytes => IsChanged ? Encoding.UTF8.GetBytes(Draft.Text) : _saved;

    /// <summary>What differs from the current version; none while the draft cannot be read.</summary>
    public IReadOnlyList<DraftChange> Changes =>
        Document(Encoding.UTF8.GetString(_saved)) is { } before && Document(Draft.Text) is { } after ? DraftChanges.Between(before, after) : [];

    /// <summary>Changes the draft, and looks what is wrong with it now.</summary>
    public void Edit(Action<StudyDraft> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        change(Draft);
        Look();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Shows another part of the form.</summary>
    public void Open(EditSection section)
    {
        Section = section;
        Want("section-head");
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Shows the field of a fault, or the nearest there is, and brings the keyboard's focus to it.</summary>
    public void Open(DraftFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Section = finding.Section;
        var places = new List<string>();
        for (var place = finding.Place; place.Length > 0; place = DraftPlace.Parent(place))
            places.Add(DraftPlace.Element(place));
        Want([.. places, "section-head"]);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Asks for the keyboard's focus once the page is drawn: the first of these elements that can take it.</summary>
    public void Want(params IReadOnlyList<string> elements) => _wanted = elements;

    /// <summary>The elements that were asked for since the last call.</summary>
    public IReadOnlyList<string> TakeWanted()
    {
        var wanted = _wanted;
        _wanted = [];
        return wanted;
    }

    /// <summary>What was taken out of an object of the draft and may be put back.</summary>
    public IDictionary<string, JsonNode?> Aside(JsonObject holder) => _aside.GetOrCreateValue(holder);

    /// <summary>A text as participants would read it now.</summary>
    public string Fill(string text) => (Check.Definition ?? LastSound) is { } definition ? TextPlaceholders.Fill(text, definition) : text;

    /// <summary>Someone else saved a version: the draft stays, and is compared with theirs.</summary>
    public void Rebase(StudyVersion current, byte[] definition, Bundle bundle)
    {
        (Current, _saved, Bundle) = (current, definition, bundle);
        Look();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Goes back to the current version.</summary>
    public void Restart()
    {
        var asForm = Draft.IsForm;
        Draft = new StudyDraft(Encoding.UTF8.GetString(_saved));
        if (asForm)
            Draft.OpenForm();
        Look();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Look()
    {
        var (text, saved) = (Draft.Text, Encoding.UTF8.GetString(_saved));
        Check = DraftCheck.Of(text, Current.Study, Bundle);
        LastSound = Check.Definition ?? LastSound;
        IsChanged = text != saved && !(Document(text) is { } draft && Document(saved) is { } before && DraftMeaning.AreSame(draft, before));
    }

    private static JsonObject? Document(string text) => DraftFit.Read(text).Document;
}
