using System.Text.Json;

namespace StudyPlatform.Explain.Datasets;

/// <summary>What <c>dataset.json</c> says about the images beside it.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Name">The data set's name.</param>
/// <param name="Classes">Class names; a class's number is its place here.</param>
/// <param name="Source">What the images were made or imported from.</param>
/// <param name="Seed">Seed of everything that was drawn when the data set was made.</param>
/// <param name="Train">Number of training images.</param>
/// <param name="Test">Number of test images.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of <c>items.csv</c>, and with it of every image.</param>
/// <param name="Duplicates">Images left out because another one has the same content.</param>
/// <param name="Faults">Images left out because they could not be used.</param>
public sealed record DatasetManifest(
    string Format,
    string Name,
    IReadOnlyList<string> Classes,
    string Source,
    ulong Seed,
    int Train,
    int Test,
    string Sha256,
    IReadOnlyList<DatasetDuplicate> Duplicates,
    IReadOnlyList<DatasetFault> Faults)
{
    /// <summary>The one format this version reads and writes.</summary>
    public const string CurrentFormat = "studyplatform-dataset/1";

    /// <summary>Name of the manifest's file.</summary>
    public const string FileName = "dataset.json";

    // Names of classes and reasons stay readable in every script; the file is never part of a page.
    private static readonly DatasetJson Json = new(new JsonSerializerOptions(DatasetJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Reads the manifest of a data set's folder.</summary>
    /// <exception cref="PipelineException">It is missing, not JSON, of another format, or contradicts itself.</exception>
    public static DatasetManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!Directory.Exists(folder))
            throw new PipelineException($"There is no folder {folder}: name the folder of a data set, made by dataset render or dataset import.");
        if (!File.Exists(path))
            throw new PipelineException($"{folder} is not a data set because it has no {FileName}: make one with dataset import --source folders.");

        var manifest = Parse(path);
        if (manifest.Classes.Count < 2)
            throw new PipelineException($"{path} has fewer than two classes: a network has nothing to tell apart.");
        if (manifest.Classes.Distinct(StringComparer.Ordinal).Count() != manifest.Classes.Count)
            throw new PipelineException($"{path} names a class twice: give each class a name of its own.");
        return manifest;
    }

    internal void Write(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json.DatasetManifest) + "\n");

    private static DatasetManifest Parse(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var format = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
            if (!string.Equals(format, CurrentFormat, StringComparison.Ordinal))
                throw new PipelineException($"{path} has the format {format ?? "(none)"}, and only {CurrentFormat} can be read: make the data set again.");
            return root.Deserialize(Json.DatasetManifest)!;
        }
        catch (JsonException error)
        {
            throw new PipelineException($"{path} cannot be read ({error.Message.TrimEnd('.')}): make the data set again.", error);
        }
    }
}
