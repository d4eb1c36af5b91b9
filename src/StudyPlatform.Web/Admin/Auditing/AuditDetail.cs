using System.Text.Json;

namespace StudyPlatform.Web.Admin.Auditing;

/// <summary>The detail of a line, as people read it.</summary>
public static class AuditDetail
{
    /// <param name="json">An object.</param>
    /// <returns><c>reason: too slow; number: 3</c>; empty for nothing.</returns>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join("; ", document.RootElement.EnumerateObject().Where(pair => pair.Value.ValueKind is not JsonValueKind.Null).Select(pair => $"{pair.Name}: {Text(pair.Value)}"));
    }

    private static string Text(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(Text)) : value.ToString();
}
