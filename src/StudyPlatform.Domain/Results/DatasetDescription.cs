using System.Text.Encodings.Web;
using System.Text.Json;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>Psych-DS's <c>dataset_description.json</c>: JSON-LD that describes every column of every table.</summary>
internal static class DatasetDescription
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(StudyDefinition study, IEnumerable<ExportTable> tables, ResultFilter filter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org/");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", study.Title);
            json.WriteString("description", $"Results of the study {study.Id}: which of two explanation methods helps people to foresee an image classifier's prediction, and which one they prefer.");
            json.WriteString("identifier", study.Id.Value);
            if (filter.Sentence is { } chosen)
                WritePart(json, study, chosen);
            json.WriteStartArray("variableMeasured");
            // A name that stands in several tables means the same in each, and is described once.
            foreach (var column in tables.SelectMany(table => table.Columns).DistinctBy(column => column.Name))
            {
                json.WriteStartObject();
                json.WriteString("@type", "PropertyValue");
                json.WriteString("name", column.Name);
                // schema.org has no word for the type of a value.
                json.WriteString("description", $"{column.Description} [{ResultText.Of(column.Kind)}]");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    /// <summary>Sets some of a study's participants apart from all of them, by the words that schema.org has for that.</summary>
    private static void WritePart(Utf8JsonWriter json, StudyDefinition study, string chosen)
    {
        json.WriteString("disambiguatingDescription", chosen);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", study.Title);
        json.WriteString("identifier", study.Id.Value);
        json.WriteEndObject();
    }
}
