using System.IO.Compression;
using System.Text;
using StudyPlatform.Analysis.Html;
using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Writing;

/// <summary>Writes a report's files into a zip: the same files as <see cref="ReportFolder"/>. The same report gives the same bytes.</summary>
public static class ReportArchive
{
    // A report says by hashes what it is about, and not when it was made: the earliest time that a zip can say.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="output">Where to; stays open.</param>
    /// <param name="model">The report.</param>
    /// <param name="exclusions">The participants who are not analysed.</param>
    /// <param name="page">The report as <see cref="ReportPage"/> writes it.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is no zip.</param>
    public static async Task WriteAsync(Stream output, ReportModel model, IReadOnlyList<Exclusion> exclusions, string page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(page);
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        foreach (var table in ReportTables.Of(model, exclusions))
        {
            await using var file = await Entry(zip, table.File).OpenAsync(cancellationToken).ConfigureAwait(false);
            await table.WriteAsync(file, cancellationToken).ConfigureAwait(false);
        }

        await using var html = await Entry(zip, ReportFolder.PageFile).OpenAsync(cancellationToken).ConfigureAwait(false);
        await html.WriteAsync(Encoding.UTF8.GetBytes(page), cancellationToken).ConfigureAwait(false);
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
