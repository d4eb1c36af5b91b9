using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// Writes a study's results as a zip after Psych-DS, row by row, so that memory does not grow with the study. The same
/// data and options give the same bytes. As JSON lines the zip is laid out alike, but Psych-DS itself knows only CSV.
/// </summary>
public static class PsychDsExport
{
    /// <summary>The file of the platform's ids.</summary>
    public const string IdentifiersFile = "identifiers.csv";

    // The earliest time that a zip can say: an export is about its data, not about when it was made.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The path of a table in the zip.</summary>
    public static string TableFile(StudyId study, string table, ExportFormat format = ExportFormat.PsychDs) => $"data/study-{study}_table-{table}_data.{Extension(format)}";

    /// <summary>The path of the table of the platforms' ids in the zip.</summary>
    public static string IdentifiersPath(ExportFormat format) => Path.ChangeExtension(IdentifiersFile, Extension(format));

    /// <summary>Writes the zip.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="versions">Every version of the study by its number, the current one last.</param>
    /// <param name="results">The study's results, of those who fit the filter of the options.</param>
    /// <param name="options">Of a zip.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is no zip.</param>
    /// <exception cref="ArgumentException">There is no version, a document is not the one that its version names, or the options are not those of a zip.</exception>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<ExportedVersion> versions, IResultSnapshot results, ExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsZip || options.Problem is not null)
            throw new ArgumentException($"These are not the options of a zip: {options}", nameof(options));
        if (versions.Count == 0)
            throw new ArgumentException("A study has at least one version.", nameof(versions));
        if (versions.FirstOrDefault(version => Sha256Hash.Of(version.DefinitionDocument.Span) != version.Version.Definition || Sha256Hash.Of(version.BundleDocument.Span) != version.Version.Bundle) is { } wrong)
            throw new ArgumentException($"The documents of version {wrong.Version.Number} are not those whose hashes it has.", nameof(versions));

        var study = versions[^1].Definition;
        var tables = ExportTable.Of(versions).Select(table => (Table: table, File: TableFile(study.Id, table.Name, options.Format))).ToList();
        await using var zip = await ZipArchive.CreateAsync(new ForwardOnlyStream(output), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await WriteFileAsync(zip, "dataset_description.json", DatasetDescription.Write(study, tables.Select(known => known.Table), options.Filter), cancellationToken).ConfigureAwait(false);
        await WriteFileAsync(zip, "README.md", ExportReadme.Write(versions, [.. tables.Select(known => (known.File, known.Table.Description))], options), cancellationToken).ConfigureAwait(false);
        foreach (var version in versions)
        {
            var folder = version == versions[^1] ? "definition/" : ExportReadme.Folder(version);
            await WriteFileAsync(zip, folder + StudyDefinition.DocumentName, version.DefinitionDocument, cancellationToken).ConfigureAwait(false);
            await WriteFileAsync(zip, folder + Bundle.DocumentName, version.BundleDocument, cancellationToken).ConfigureAwait(false);
        }

        if (options.Identifiers)
            tables.Add((ExportTable.Identifiers, IdentifiersPath(options.Format)));
        foreach (var (table, file) in tables)
        {
            await using var stream = await Entry(zip, file).OpenAsync(cancellationToken).ConfigureAwait(false);
            await table.WriteAsync(stream, options.Format is ExportFormat.JsonLines, results, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Extension(ExportFormat format) => format is ExportFormat.JsonLines ? "jsonl" : "csv";

    private static async Task WriteFileAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var stream = await Entry(zip, name).OpenAsync(cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
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
