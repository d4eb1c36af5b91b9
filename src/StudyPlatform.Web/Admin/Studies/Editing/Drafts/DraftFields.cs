using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>Between values of a document and what stands in fields.</summary>
public static class DraftFields
{
    /// <summary>A value as its field shows it; empty for none.</summary>
    public static string Shown(JsonNode? node) => node switch
    {
        null => "",
        JsonArray => DraftMeaning.Markdown(node) ?? "",
        _ when node.GetValueKind() is JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>What was typed into a field for a number: a number if it is one, and otherwise the text itself, for the reader to refuse.</summary>
    /// <returns>Null for nothing at all.</returns>
    public static JsonNode? Number(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        if (text.Length == 0)
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return text;
        // As it was typed where JSON allows that, so that 3.50 stays 3.50.
        return JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A text: one string, or the list of its lines where it has several.</summary>
    public static JsonNode Markdown(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var lines = typed.ReplaceLineEndings("\n").Split('\n');
        return lines.Length == 1 ? lines[0] : new JsonArray([.. lines.Select(line => JsonValue.Create(line))]);
    }
}
