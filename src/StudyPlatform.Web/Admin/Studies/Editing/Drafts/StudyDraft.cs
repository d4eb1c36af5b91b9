using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>
/// A definition while it is worked on: as text, or as a document for the form. As long as the form has not changed what the
/// text says, the text stays as it is, to the byte.
/// </summary>
public sealed class StudyDraft
{
    private string _text;
    private JsonObject? _asRead;
    private JsonObject? _form;

    public StudyDraft(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Whether it is worked on by the form.</summary>
    public bool IsForm => _form is not null;

    /// <summary>The document, while it is worked on by the form.</summary>
    /// <exception cref="InvalidOperationException">It is worked on as text.</exception>
    public JsonObject Form => _form ?? throw new InvalidOperationException("The definition is worked on as text.");

    /// <summary>The document as text.</summary>
    public string Text => _form is null || DraftMeaning.AreSame(_form, _asRead!) ? _text : DraftText.Write(_form);

    /// <summary>Goes on with the form.</summary>
    /// <returns>What the form cannot show; null if it shows all.</returns>
    public Domain.Studies.StudyFault? OpenForm()
    {
        var (document, fault) = DraftFit.Read(_text);
        if (document is not null)
            (_form, _asRead) = (document, (JsonObject)document.DeepClone());
        return fault;
    }

    /// <summary>Goes on with text.</summary>
    public void OpenText() => (_text, _form, _asRead) = (Text, null, null);

    /// <summary>Takes the text that was typed.</summary>
    public void Type(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_text, _form, _asRead) = (text, null, null);
    }

    /// <summary>What stands at a place; null for nothing.</summary>
    public JsonNode? Find(string place)
    {
        JsonNode? node = Form;
        foreach (var step in DraftPlace.Steps(place))
        {
            node = node switch
            {
                JsonObject known => known[step],
                JsonArray list => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null,
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Whether a key is there.</summary>
    public bool Has(string place) => (DraftPlace.Parent(place) is { Length: > 0 } parent ? Find(parent) : Form) is JsonObject holder && holder.ContainsKey(DraftPlace.Steps(place)[^1]);

    /// <summary>Puts a value at a place; null takes the key away. Objects on the way there are made.</summary>
    public void Put(string place, JsonNode? value)
    {
        var (steps, last) = (DraftPlace.Steps(place), DraftPlace.Steps(place)[^1]);
        switch (steps.Count == 1 ? Form : Find(DraftPlace.Parent(place)))
        {
            case JsonArray list:
                list[int.Parse(last, CultureInfo.InvariantCulture)] = value;
                break;
            case JsonObject holder when value is null:
                holder.Remove(last);
                break;
            case JsonObject holder:
                holder[last] = value;
                break;
            case null when value is not null:
                Put(DraftPlace.Parent(place), new JsonObject { [last] = value });
                break;
            default:
                break;
        }
    }

    /// <summary>The list at a place; it is made where it is missing.</summary>
    public JsonArray List(string place)
    {
        if (Find(place) is JsonArray list)
            return list;
        list = [];
        Put(place, list);
        return list;
    }

    /// <summary>Moves an item of a list to another position.</summary>
    public void Move(string place, int from, int to)
    {
        var list = List(place);
        var item = list[from];
        list.RemoveAt(from);
        list.Insert(to, item);
    }
}
