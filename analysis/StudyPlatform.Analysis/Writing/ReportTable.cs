using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Writing;

/// <summary>A table of the report as it stands in its file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Header">The columns.</param>
/// <param name="Rows">Cells in the order of the columns; null for what there is not.</param>
public sealed record ReportTable(string File, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Writes the table as CSV.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(stream);
        await csv.WriteAsync(Header, cancellationToken).ConfigureAwait(false);
        foreach (var row in Rows)
            await csv.WriteAsync(row, cancellationToken).ConfigureAwait(false);
    }
}
