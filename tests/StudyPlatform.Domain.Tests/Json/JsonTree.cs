using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyPlatform.Domain.Tests.Json;

/// <summary>Places such as <c>stimuli[3].explanations.lime</c> in a JSON document.</summary>
internal static class JsonTree
{
    /// <summary>Every place but the root's.</summary>
    public static IEnumerable<string> Places(JsonNode? node, string prefix = "") => node switch
    {
        JsonObject map => map.SelectMany(pair => Below(pair.Value, prefix.Length == 0 ? pair.Key : $"{prefix}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, i) => Below(item, $"{prefix}[{i}]")),
        _ => [],
    };

    public static JsonNode Find(JsonNode root, string place)
    {
        var node = root;
        foreach (var step in Steps(place))
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) && node is JsonArray ? node[index]! : node[step]!;
        return node;
    }

    public static void Replace(JsonNode root, string place, JsonNode? value)
    {
        var steps = Steps(place);
        var parent = Parent(root, steps);
        if (parent is JsonArray list)
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
        else
            parent[steps[^1]] = value;
    }

    public static void Remove(JsonNode root, string place)
    {
        var steps = Steps(place);
        var parent = Parent(root, steps);
        if (parent is JsonArray list)
            list.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
        else
            ((JsonObject)parent).Remove(steps[^1]);
    }

    public static (string Parent, string Key) Split(string place)
    {
        var dot = place.LastIndexOf('.');
        return dot < 0 ? ("", place) : (place[..dot], place[(dot + 1)..]);
    }

    private static IEnumerable<string> Below(JsonNode? node, string place) => Places(node, place).Prepend(place);

    private static string[] Steps(string place) => place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    private static JsonNode Parent(JsonNode root, string[] steps) =>
        steps[..^1].Aggregate(root, (node, step) => node is JsonArray ? node[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
}
