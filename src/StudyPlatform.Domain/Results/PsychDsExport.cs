using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// Writes a study's results as a Psych-DS zip, row by row, so that memory does not grow with the study. The same data
/// and options give the same bytes.
/// </summary>
public static class PsychDsExport
{
    /// <summary>The file of the platform's ids.</summary>
    public const string IdentifiersFile = "identifiers.csv";

    // The earliest time that a zip can say: an export is about its data, not about when it was made.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The path of a table in the zip.</summary>
    public static string TableFile(StudyId study, string table) => $"data/study-{study}_table-{table}_data.csv";

    /// <summary>Writes the zip.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="versions">Every version of the study by its number, the current one last.</param>
    /// <param name="results">The study's results.</param>
    /// <param name="identifiers">Whether the platforms' ids go with it.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is no zip.</param>
    /// <exception cref="ArgumentException">There is no version, or a document is not the one that its version names.</exception>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<ExportedVersion> versions, IResultSnapshot results, bool identifiers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(results);
        if (versions.Count == 0)
            throw new ArgumentException("A study has at least one version.", nameof(versions));
        if (versions.FirstOrDefault(version => Sha256Hash.Of(version.DefinitionDocument.Span) != version.Version.Definition || Sha256Hash.Of(version.BundleDocument.Span) != version.Version.Bundle) is { } wrong)
            throw new ArgumentException($"The documents of version {wrong.Version.Number} are not those whose hashes it has.", nameof(versions));

        var study = versions[^1].Definition;
        var participants = ResultTables.Participants(Questions(versions));
        List<(string File, string Description)> tables =
        [
            (TableFile(study.Id, participants.Name), participants.Description),
            (TableFile(study.Id, ResultTables.Trials.Name), ResultTables.Trials.Description),
            (TableFile(study.Id, ResultTables.Rankings.Name), ResultTables.Rankings.Description),
            (TableFile(study.Id, ResultTables.Comments.Name), ResultTables.Comments.Description),
            (TableFile(study.Id, ResultTables.Events.Name), ResultTables.Events.Description),
        ];
        await using var zip = await ZipArchive.CreateAsync(new ForwardOnlyStream(output), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await WriteFileAsync(zip, "dataset_description.json", DatasetDescription.Write(study, participants), cancellationToken).ConfigureAwait(false);
        await WriteFileAsync(zip, "README.md", ExportReadme.Write(versions, tables, identifiers), cancellationToken).ConfigureAwait(false);
        foreach (var version in versions)
        {
            var folder = version == versions[^1] ? "definition/" : ExportReadme.Folder(version);
            await WriteFileAsync(zip, folder + StudyDefinition.DocumentName, version.DefinitionDocument, cancellationToken).ConfigureAwait(false);
            await WriteFileAsync(zip, folder + Bundle.DocumentName, version.BundleDocument, cancellationToken).ConfigureAwait(false);
        }

        await WriteTableAsync(zip, tables[0].File, participants, results.ParticipantsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await WriteTableAsync(zip, tables[1].File, ResultTables.Trials, results.TrialsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await WriteTableAsync(zip, tables[2].File, ResultTables.Rankings, results.RankingsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await WriteTableAsync(zip, tables[3].File, ResultTables.Comments, results.CommentsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await WriteTableAsync(zip, tables[4].File, ResultTables.Events, results.EventsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        if (identifiers)
            await WriteTableAsync(zip, IdentifiersFile, ResultTables.Identifiers, results.IdentifiersAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The demographic questions of all versions: the current one's in its order, then those that only older ones had.</summary>
    private static List<Question> Questions(IReadOnlyList<ExportedVersion> versions) =>
        [.. versions.Reverse().SelectMany(version => version.Definition.Demographics).DistinctBy(question => question.Id)];

    private static async Task WriteFileAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var stream = await Entry(zip, name).OpenAsync(cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteTableAsync<TRow>(ZipArchive zip, string name, ResultTable<TRow> table, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        await using var stream = await Entry(zip, name).OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var buffered = new BufferedStream(stream, 1 << 16);
        var csv = new CsvWriter(buffered);
        await csv.WriteAsync(table.Header, cancellationToken).ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            await csv.WriteAsync(table.Cells(row), cancellationToken).ConfigureAwait(false);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        // rw-r--r--, whatever system writes the zip.
        entry.ExternalAttributes = 0x81A4 << 16;
        return entry;
    }
}
