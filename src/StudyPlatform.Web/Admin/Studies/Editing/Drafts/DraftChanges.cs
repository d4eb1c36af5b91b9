using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Admin.Studies.Editing.Drafts;

/// <summary>What is different between two definitions, field by field; questions and choices are told by their ids.</summary>
public static class DraftChanges
{
    /// <summary>What stands for nothing.</summary>
    public const string Nothing = "–";

    private const int Before = 30;
    private const int Length = 120;

    public static IReadOnlyList<DraftChange> Between(JsonObject before, JsonObject after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<DraftChange>();
        Compare(changes, "", DraftFormat.Root, DraftMeaning.Of(before), DraftMeaning.Of(after));
        return changes;
    }

    private static void Compare(List<DraftChange> changes, string name, DraftShape shape, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
            return;
        switch (shape, before, after)
        {
            case (DraftShape.Fields fields, JsonObject or null, JsonObject or null):
                var count = changes.Count;
                foreach (var field in fields.All)
                    Compare(changes, field.IsUnnamed ? name : Join(name, field.Label), field.Shape, before?[field.Key], after?[field.Key]);
                if (changes.Count == count)
                    changes.Add(new DraftChange(Capital(name), before is null ? Nothing : "there", after is null ? Nothing : "there"));
                break;
            case (DraftShape.ByMethod byMethod, JsonObject one, JsonObject other):
                foreach (var key in one.Select(pair => pair.Key).Union(other.Select(pair => pair.Key)))
                    Compare(changes, Join(name, key), byMethod.Item, one[key], other[key]);
                break;
            case (DraftShape.Items { Item: DraftShape.Fields item } items, JsonArray one, JsonArray other) when Ids(one) is { } ones && Ids(other) is { } others:
                CompareItems(changes, name, items.Name, item, ones, others);
                break;
            default:
                var (was, now) = (Shown(before), Shown(after));
                changes.Add(new DraftChange(Capital(name), Excerpt(was, now), Excerpt(now, was)));
                break;
        }
    }

    private static void CompareItems(List<DraftChange> changes, string list, string item, DraftShape.Fields shape, List<(string Id, JsonObject Item)> before, List<(string Id, JsonObject Item)> after)
    {
        foreach (var (id, gone) in before.Where(one => after.All(other => other.Id != one.Id)))
            changes.Add(new DraftChange(Capital(Name(id)), Excerpt(Shown(gone["text"]), ""), Nothing));
        foreach (var (id, now) in after)
        {
            if (before.FirstOrDefault(one => one.Id == id).Item is { } was)
                Compare(changes, Name(id), shape, was, now);
            else
                changes.Add(new DraftChange(Capital(Name(id)), Nothing, Excerpt(Shown(now["text"]), "")));
        }

        var (stayed, stays) = (Common(before, after), Common(after, before));
        if (!stayed.SequenceEqual(stays, StringComparer.Ordinal))
            changes.Add(new DraftChange(Capital(Join(list, "order")), string.Join(", ", stayed), string.Join(", ", stays)));

        // A choice belongs to its question, which has been named; a question says itself what it is.
        string Name(string id) => item is "choice" ? Join(list, id) : $"{item} {id}";
        static List<string> Common(List<(string Id, JsonObject Item)> of, List<(string Id, JsonObject Item)> with) => [.. of.Select(one => one.Id).Where(id => with.Any(other => other.Id == id))];
    }

    /// <summary>The items by their ids; null where not every item has one of its own.</summary>
    private static List<(string Id, JsonObject Item)>? Ids(JsonArray list)
    {
        var items = list.Select(item => (Id: DraftFormat.Word((item as JsonObject)?["id"]), Item: item as JsonObject)).ToList();
        return items.All(item => item.Id is not null) && items.DistinctBy(item => item.Id).Count() == items.Count ? [.. items.Select(item => (item.Id!, item.Item!))] : null;
    }

    private static string Shown(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list when list.All(item => item is null or JsonValue) => string.Join(", ", list.Select(DraftFields.Shown)),
        JsonValue => DraftFields.Shown(node) switch { "true" => "yes", "false" => "no", var text => text },
        _ => node.ToJsonString(),
    };

    /// <summary>The part of a text in which it differs from another, on one line.</summary>
    private static string Excerpt(string text, string other)
    {
        if (text.Length == 0)
            return Nothing;
        var same = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var start = text.Length <= Length ? 0 : Math.Min(Math.Max(0, same - Before), text.Length - Length);
        var end = Math.Min(text.Length, start + Length);
        return (start > 0 ? "…" : "") + text[start..end].ReplaceLineEndings(" ") + (end < text.Length ? "…" : "");
    }

    private static string Join(string name, string part) => name.Length == 0 ? part : $"{name}, {part}";

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
