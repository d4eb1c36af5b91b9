using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyPlatform.Domain.Tests.Json;

/// <summary>
/// JSON Schema 2020-12, the keywords that the project's schemas use and no others: an unknown keyword is an error,
/// since a validator that skips what it does not know finds everything valid.
/// </summary>
internal sealed class SchemaEvaluator(JsonElement root)
{
    private static readonly HashSet<string> Annotations = new(["$schema", "$id", "$defs", "title", "description"], StringComparer.Ordinal);

    public bool IsValid(JsonElement instance) => IsValid(root, instance);

    private bool IsValid(JsonElement schema, JsonElement instance) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Annotations.Contains(keyword.Name) || Holds(schema, keyword.Name, keyword.Value, instance)),
    };

    private bool Holds(JsonElement schema, string keyword, JsonElement value, JsonElement instance) => keyword switch
    {
        "$ref" => IsValid(root.GetProperty("$defs").GetProperty(value.GetString()!["#/$defs/".Length..]), instance),
        "type" => IsType(value.GetString()!, instance),
        "const" => JsonElement.DeepEquals(value, instance),
        "enum" => value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, instance)),
        "minLength" => !IsText(instance) || Length(instance) >= value.GetInt32(),
        "maxLength" => !IsText(instance) || Length(instance) <= value.GetInt32(),
        "pattern" => !IsText(instance) || Regex.IsMatch(instance.GetString()!, Ecma(value.GetString()!), RegexOptions.CultureInvariant),
        "minimum" => !IsNumber(instance) || instance.GetDouble() >= value.GetDouble(),
        "maximum" => !IsNumber(instance) || instance.GetDouble() <= value.GetDouble(),
        "exclusiveMinimum" => !IsNumber(instance) || instance.GetDouble() > value.GetDouble(),
        "multipleOf" => !IsNumber(instance) || (instance.TryGetDecimal(out var number) && number % value.GetDecimal() == 0),
        "oneOf" => value.EnumerateArray().Count(option => IsValid(option, instance)) == 1,
        "minItems" => instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() >= value.GetInt32(),
        "items" => instance.ValueKind != JsonValueKind.Array || instance.EnumerateArray().All(item => IsValid(value, item)),
        "required" => !IsObject(instance) || value.EnumerateArray().All(key => instance.TryGetProperty(key.GetString()!, out _)),
        "properties" => !IsObject(instance) || value.EnumerateObject().All(property => !instance.TryGetProperty(property.Name, out var found) || IsValid(property.Value, found)),
        "additionalProperties" => !IsObject(instance) || instance.EnumerateObject().Where(property => !IsNamed(schema, property.Name)).All(property => IsValid(value, property.Value)),
        "propertyNames" => !IsObject(instance) || instance.EnumerateObject().All(property => IsValid(value, JsonSerializer.SerializeToElement(property.Name))),
        "dependentRequired" => !IsObject(instance) || value.EnumerateObject().All(rule =>
            !instance.TryGetProperty(rule.Name, out _) || rule.Value.EnumerateArray().All(key => instance.TryGetProperty(key.GetString()!, out _))),
        _ => throw new NotSupportedException($"The keyword '{keyword}' is not known to this evaluator."),
    };

    private static bool IsType(string type, JsonElement instance) => type switch
    {
        "object" => IsObject(instance),
        "array" => instance.ValueKind == JsonValueKind.Array,
        "string" => IsText(instance),
        "number" => IsNumber(instance),
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => IsNumber(instance) && double.IsInteger(instance.GetDouble()),
        _ => throw new NotSupportedException($"The type '{type}' is not known to this evaluator."),
    };

    private static bool IsNamed(JsonElement schema, string key) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _);

    private static bool IsObject(JsonElement instance) => instance.ValueKind == JsonValueKind.Object;

    private static bool IsText(JsonElement instance) => instance.ValueKind == JsonValueKind.String;

    private static bool IsNumber(JsonElement instance) => instance.ValueKind == JsonValueKind.Number;

    private static int Length(JsonElement instance) => new StringInfo(instance.GetString()!).String.EnumerateRunes().Count();

    /// <summary>In ECMAScript '$' is the very end; in .NET it also stands before a last line feed.</summary>
    private static string Ecma(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;
}
