using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Storage;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary><c>manifest.json</c>: what a backup consists of.</summary>
/// <param name="Created">When its copy of the database was begun. UTC.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Provider">Whose database the site had; only SQLite's is in the backup.</param>
/// <param name="Files">Every other file, by path.</param>
internal sealed record BackupManifest(DateTimeOffset Created, string Program, StorageProvider Provider, IReadOnlyList<BackupFile> Files)
{
    public const string Name = "manifest.json";

    public const string Format = "studyplatform-backup/1";

    /// <summary>A manifest of a hundred bundles with a thousand images each has some 20 MB.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string ThisProgram { get; } = Assembly.GetExecutingAssembly().GetName().Version!.ToString(fieldCount: 3);

    public void WriteTo(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("created", Created.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("program", Program);
        json.WriteString("database", Provider.ToString());
        json.WriteStartArray("files");
        foreach (var file in Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">It is no manifest of this format, or names a file that no backup has.</exception>
    public static BackupManifest Read(byte[] bytes)
    {
        try
        {
            var root = JsonNode.Parse(bytes)!.AsObject();
            if ((string?)root["format"] is var format && format != Format)
                throw new InvalidDataException($"its {Name} has the format '{format}', not {Format}");
            var files = root["files"]!.AsArray().Select(file => new BackupFile((string)file!["path"]!, (long)file["bytes"]!, new Sha256Hash((string)file["sha256"]!))).ToList();
            if (files.Find(file => !BackupPlaces.IsKnown(file.Path)) is { } foreign)
                throw new InvalidDataException($"its {Name} names {JsonSerializer.Serialize(foreign.Path)}, which is no part of a backup");
            if (files.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count() < files.Count)
                throw new InvalidDataException($"its {Name} names a file twice");
            return new BackupManifest(
                DateTimeOffset.ParseExact((string)root["created"]!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                (string)root["program"]!,
                Enum.Parse<StorageProvider>((string)root["database"]!),
                files);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException($"its {Name} cannot be understood ({Sentences.Bare(exception)})", exception);
        }
    }
}
