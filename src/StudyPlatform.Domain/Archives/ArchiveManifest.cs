using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Archives;

/// <summary><c>archive.json</c>, format <c>studyplatform-archive/1</c>: which study an archive holds.</summary>
/// <param name="Study">The study's id.</param>
/// <param name="Definition">SHA-256 of the bytes of <c>study.json</c>.</param>
/// <param name="Bundle">SHA-256 of the bytes of <c>bundle.json</c>, which names every medium by its own.</param>
public sealed record ArchiveManifest(StudyId Study, Sha256Hash Definition, Sha256Hash Bundle)
{
    /// <summary>The document's name in the archive.</summary>
    public const string DocumentName = "archive.json";

    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "studyplatform-archive/1";

    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaxBytes = 1 << 16;

    /// <summary>The document's bytes; one manifest has one text.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("study", Study.Value);
            json.WriteString("definitionSha256", Definition.Value);
            json.WriteString("bundleSha256", Bundle.Value);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Reads the document.</summary>
    /// <returns>Null if it is not one of this format.</returns>
    public static ArchiveManifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind is JsonValueKind.Object
                && Text("format") == Format
                && Text("study") is { } study && StudyId.IsValid(study)
                && Text("definitionSha256") is { } definition && Sha256Hash.IsValid(definition)
                && Text("bundleSha256") is { } bundle && Sha256Hash.IsValid(bundle)
                    ? new ArchiveManifest(new StudyId(study), new Sha256Hash(definition), new Sha256Hash(bundle))
                    : null;

            string? Text(string key) => document.RootElement.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is a string that is no text: half of a surrogate pair.
            return null;
        }
    }
}
