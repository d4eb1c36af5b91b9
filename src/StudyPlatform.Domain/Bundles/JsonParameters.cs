using System.Text.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// A JSON object of any content in canonical form: keys in ordinal order, shortest numbers, no spaces.
/// Two are equal when they say the same.
/// </summary>
public sealed record JsonParameters
{
    private JsonParameters(string text) => Text = text;

    /// <summary><c>{}</c></summary>
    public static JsonParameters Empty { get; } = new("{}");

    /// <summary>The object's canonical text.</summary>
    public string Text { get; }

    /// <summary>
    /// From values: null, bool, whole and floating numbers, strings, enumerations (by name), and dictionaries and
    /// sequences of these, or JSON elements. A float is written by its own shortest digits, not by those of the double it widens to.
    /// </summary>
    /// <exception cref="ArgumentException">A value has no place in JSON: NaN, an infinity or another type.</exception>
    public static JsonParameters From(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new JsonParameters(CanonicalJson.Write(writer => CanonicalJson.WriteValue(writer, values)));
    }

    /// <summary>From a parsed object without repeated keys or unpaired surrogates (see <see cref="BundlePlaces.Parameters"/>).</summary>
    internal static JsonParameters From(JsonElement element) =>
        new(CanonicalJson.Write(writer => CanonicalJson.WriteElement(writer, element)));

    public override string ToString() => Text;
}
