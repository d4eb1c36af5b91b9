using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>
/// Whether the form can show a whole document. It shows wrong values, with their faults, but nothing that it has no field for:
/// what it cannot show it would drop unseen.
/// </summary>
public static class DraftFit
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a document for the form.</summary>
    /// <returns>The document, or what the form cannot show.</returns>
    public static (JsonObject? Document, StudyFault? Fault) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject document
                ? Look(document, DraftFormat.Root, "") is { } fault ? (null, fault) : (document, null)
                : (null, new StudyFault(StudyDefinition.DocumentName, "is no object", "begin it with { and end it with }"));
        }
        catch (JsonException)
        {
            return (null, First(text) ?? new StudyFault(StudyDefinition.DocumentName, "is not JSON", "look for a comma, a quotation mark or a bracket that is missing"));
        }
        catch (InvalidOperationException)
        {
            // The only sign that System.Text.Json gives of an escape such as \ud800 without its other half.
            return (null, First(text) ?? new StudyFault(StudyDefinition.DocumentName, "has text that is not valid Unicode", "write it anew as UTF-8"));
        }
    }

    private static StudyFault? First(string text) => (StudyReader.Parse(text) as StudyReading.Faulty)?.Faults[0];

    private static StudyFault? Look(JsonNode? node, DraftShape shape, string place) => (shape, node) switch
    {
        (DraftShape.Fields fields, JsonObject known) => known.Select(pair =>
            fields.All.FirstOrDefault(field => field.Key == pair.Key) is { } field
                ? Look(pair.Value, field.Shape, DraftPlace.Key(place, pair.Key))
                : new StudyFault(DraftPlace.Key(place, pair.Key), "is a key that the format does not know", "take it out")).FirstOrDefault(fault => fault is not null),
        (DraftShape.Fields, _) => new StudyFault(place, "is not an object", "put an object there"),
        (DraftShape.ByMethod byMethod, JsonObject methods) => methods.Select(pair =>
            MethodId.IsValid(pair.Key)
                ? Look(pair.Value, byMethod.Item, DraftPlace.Key(place, pair.Key))
                : new StudyFault(place, "has a key that is no method id", "take it out")).FirstOrDefault(fault => fault is not null),
        (DraftShape.ByMethod, _) => new StudyFault(place, "is not an object", "put an object there"),
        (DraftShape.Items items, JsonArray list) => list.Select((item, index) => Look(item, items.Item, DraftPlace.Item(place, index))).FirstOrDefault(fault => fault is not null),
        (DraftShape.Items, _) => new StudyFault(place, "is not a list", "put a list there"),
        (DraftShape.Flag, _) => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : new StudyFault(place, "is neither true nor false", "put true or false there"),
        (DraftShape.Markdown, _) => DraftMeaning.Markdown(node) is null ? new StudyFault(place, "is no text", "put text there, or a list of lines") : null,
        _ => node is null || (node is JsonValue && DraftFields.Shown(node) is not null) ? null : new StudyFault(place, "is no single value", "put one value there"),
    };
}
