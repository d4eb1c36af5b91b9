using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>JSON that has one text for one meaning: ordinal key order, shortest round-trip numbers, no spaces.</summary>
internal static class CanonicalJson
{
    // Text stays readable: the document is a file, it is never put into a page as it is.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement element: WriteElement(writer, element); break;
            case Enum name: writer.WriteStringValue(name.ToString()); break;
            case byte or sbyte or short or ushort or int or uint or long: writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case float single: WriteDouble(writer, double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)); break;
            case double number: WriteDouble(writer, number); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default: throw new ArgumentException($"A {value.GetType().Name} has no place among parameters.", nameof(value));
        }
    }

    public static void WriteElement(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    WriteElement(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    WriteElement(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when element.TryGetInt64(out var whole): writer.WriteNumberValue(whole); break;
            case JsonValueKind.Number: WriteDouble(writer, element.GetDouble()); break;
            default: element.WriteTo(writer); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{value} is not a number that JSON can carry.", nameof(value));
        // A whole double and the integer it equals are one value, and so get one text.
        if (value == Math.Truncate(value) && Math.Abs(value) <= 1L << 53)
            writer.WriteNumberValue((long)value);
        else
            writer.WriteNumberValue(value);
    }
}
