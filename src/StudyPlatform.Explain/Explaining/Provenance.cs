using System.Text.Json;

namespace StudyPlatform.Explain.Explaining;

/// <summary>
/// <c>provenance.json</c> in the folder of a data set, a run or of explanations: the commands that led to what is there,
/// those of the folders it was made from first.
/// </summary>
/// <param name="Entries">In order, each once.</param>
public sealed record Provenance(IReadOnlyList<ProvenanceEntry> Entries)
{
    public const string FileName = "provenance.json";

    /// <summary>That of a folder; empty where nobody wrote any down, as in a data set made by hand.</summary>
    public static Provenance Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new Provenance([]);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ExplainingJson.Default.Provenance) ?? new Provenance([]);
        }
        catch (JsonException exception)
        {
            throw new PipelineException($"{path} is damaged ({exception.Message.TrimEnd('.')}): delete it, and the commands are no longer named.", exception);
        }
    }

    /// <summary>This and then what is not in it yet.</summary>
    public Provenance With(params IEnumerable<ProvenanceEntry> more) => new([.. Entries.Concat(more).Distinct()]);

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder) =>
        AtomicFile.WriteText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, ExplainingJson.Default.Provenance) + "\n");
}
