using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>
/// What a definition means, so that two ways of writing the same can be told to be the same: every key that is left out is
/// given what stands for it, and a text is one string.
/// </summary>
public static class DraftMeaning
{
    /// <summary>A copy in which everything is said.</summary>
    public static JsonObject Of(JsonObject draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (JsonObject)Say(draft, DraftFormat.Root)!;
    }

    /// <summary>Whether two definitions mean the same.</summary>
    public static bool AreSame(JsonObject one, JsonObject other) => JsonNode.DeepEquals(Of(one), Of(other));

    /// <summary>The lines of a text as one string; null if it is not a text.</summary>
    internal static string? Markdown(JsonNode? node) => node switch
    {
        JsonArray lines when lines.All(line => DraftFormat.Word(line) is not null) => string.Join('\n', lines.Select(DraftFormat.Word)),
        _ => DraftFormat.Word(node),
    };

    private static JsonNode? Say(JsonNode? node, DraftShape shape)
    {
        switch (shape, node)
        {
            case (DraftShape.Fields fields, JsonObject known):
                var said = new JsonObject();
                foreach (var (key, value) in known)
                    said[key] = fields.All.FirstOrDefault(field => field.Key == key) is { } field ? Say(value, field.Shape) : value?.DeepClone();
                foreach (var field in fields.All.Where(field => !known.ContainsKey(field.Key)))
                {
                    if (field.Default?.Invoke(known) is { } left)
                        said[field.Key] = Say(left, field.Shape);
                }

                return said;
            case (DraftShape.Items items, JsonArray list):
                return new JsonArray([.. list.Select(item => Say(item, items.Item))]);
            case (DraftShape.ByMethod byMethod, JsonObject methods):
                return new JsonObject(methods.Select(pair => KeyValuePair.Create(pair.Key, Say(pair.Value, byMethod.Item))));
            case (DraftShape.Markdown, _) when Markdown(node) is { } text:
                return text;
            default:
                return node?.DeepClone();
        }
    }
}
