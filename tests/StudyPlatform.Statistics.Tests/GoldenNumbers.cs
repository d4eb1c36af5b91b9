using System.Text.Json;

namespace StudyPlatform.Statistics.Tests;

/// <summary>Numbers of a golden file; R writes a vector of length one as a number.</summary>
internal static class GoldenNumbers
{
    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static double[] Numbers(this JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetDouble())]
            : [value.GetDouble()];
    }

    public static string[] Texts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    public static double[][] Rows(this JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(row => row.ValueKind == JsonValueKind.Array
                ? row.EnumerateArray().Select(item => item.GetDouble()).ToArray()
                : [row.GetDouble()])]
            : [[value.GetDouble()]];
    }

    /// <summary>The element of an array that has this name.</summary>
    public static JsonElement Named(this JsonElement array, string name) =>
        array.EnumerateArray().Single(item => string.Equals(item.GetProperty("name").GetString(), name, StringComparison.Ordinal));
}
