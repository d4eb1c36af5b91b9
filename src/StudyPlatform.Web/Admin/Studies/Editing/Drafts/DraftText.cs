using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>Writes a definition: two spaces a level, keys in the schema's order, small things in one line, numbers as they were written.</summary>
public static class DraftText
{
    /// <summary>The file is UTF-8 and no part of a page: letters stand for themselves.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new StringBuilder();
        Write(text, draft, DraftFormat.Root, 0, draft);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, DraftShape shape, int level, JsonObject root)
    {
        switch (shape, node)
        {
            case (DraftShape.Fields fields, JsonObject known):
                var keys = fields.All.Where(field => known.ContainsKey(field.Key)).Select(field => (field.Key, field.Shape)).ToList();
                WriteObject(text, known, keys, level, root, fields.InOneLine && known.All(pair => pair.Value is null or JsonValue));
                break;
            case (DraftShape.ByMethod byMethod, JsonObject methods):
                var order = root["methods"] is JsonArray chosen ? chosen.Select(DraftFormat.Word).ToList() : [];
                var rank = methods.Select(pair => pair.Key).OrderBy(key => order.IndexOf(key) is >= 0 and var index ? index : order.Count);
                WriteObject(text, methods, [.. rank.Select(key => (key, byMethod.Item))], level, root, inOneLine: false);
                break;
            case (DraftShape.Items items, JsonArray list):
                WriteList(text, [.. list.Select(item => (item, items.Item))], level, root, items.Item is DraftShape.Value);
                break;
            case (DraftShape.Markdown, JsonArray lines):
                WriteList(text, [.. lines.Select(line => (line, shape))], level, root, inOneLine: false);
                break;
            default:
                text.Append(node is null ? "null" : node.ToJsonString(Plain));
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject node, List<(string Key, DraftShape Shape)> keys, int level, JsonObject root, bool inOneLine) =>
        WriteAll(text, '{', '}', keys, level, inOneLine, inOneLine ? " " : "", pair =>
        {
            text.Append(JsonSerializer.Serialize(pair.Key, Plain)).Append(": ");
            Write(text, node[pair.Key], pair.Shape, level + 1, root);
        });

    private static void WriteList(StringBuilder text, List<(JsonNode? Item, DraftShape Shape)> items, int level, JsonObject root, bool inOneLine) =>
        WriteAll(text, '[', ']', items, level, inOneLine, "", item => Write(text, item.Item, item.Shape, level + 1, root));

    private static void WriteAll<T>(StringBuilder text, char open, char close, List<T> parts, int level, bool inOneLine, string gap, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i > 0 ? "," : "");
            if (inOneLine)
                text.Append(i > 0 ? " " : gap);
            else
                text.Append('\n').Append(' ', 2 * (level + 1));
            write(parts[i]);
        }

        if (parts.Count > 0)
            text.Append(inOneLine ? gap : "\n" + new string(' ', 2 * level));
        text.Append(close);
    }
}
