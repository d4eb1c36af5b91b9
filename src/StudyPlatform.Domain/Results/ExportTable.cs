namespace StudyPlatform.Domain.Results;

/// <summary>A table as an export writes it: its rows where they are read, and its columns without the type of a row.</summary>
/// <param name="Name">Part of the file's name.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">Name, kind and description of each, in their order.</param>
/// <param name="WriteAsync">Writes all rows to a stream, which stays open, row by row: as JSON lines if true, otherwise as CSV.</param>
internal sealed record ExportTable(
    string Name,
    string Description,
    IReadOnlyList<(string Name, ResultKind Kind, string Description)> Columns,
    Func<Stream, bool, IResultSnapshot, CancellationToken, Task> WriteAsync)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Every table but that of the platforms' ids, in the order of the zip.</summary>
    /// <param name="versions">Every version of the study by its number, the current one last.</param>
    public static IReadOnlyList<ExportTable> Of(IReadOnlyList<ExportedVersion> versions) =>
    [
        Of(ResultTables.Participants(Questions(versions)), (results, stop) => results.ParticipantsAsync(stop)),
        Of(ResultTables.Trials, (results, stop) => results.TrialsAsync(stop)),
        Of(ResultTables.Rankings, (results, stop) => results.RankingsAsync(stop)),
        Of(ResultTables.Comments, (results, stop) => results.CommentsAsync(stop)),
        Of(ResultTables.Events, (results, stop) => results.EventsAsync(stop)),
    ];

    /// <summary>The table of the platforms' ids.</summary>
    public static ExportTable Identifiers { get; } = Of(ResultTables.Identifiers, (results, stop) => results.IdentifiersAsync(stop));

    /// <summary>The demographic questions of all versions: the current one's in its order, then those that only older ones had.</summary>
    private static IEnumerable<Studies.Question> Questions(IReadOnlyList<ExportedVersion> versions) =>
        versions.Reverse().SelectMany(version => version.Definition.Demographics).DistinctBy(question => question.Id);

    private static ExportTable Of<TRow>(ResultTable<TRow> table, Func<IResultSnapshot, CancellationToken, IAsyncEnumerable<TRow>> rows) => new(
        table.Name,
        table.Description,
        [.. table.Columns.Select(column => (column.Name, column.Kind, column.Description))],
        async (stream, isJson, results, cancellationToken) =>
        {
            // Not disposed of, which would close the stream that it writes to.
            var buffered = new BufferedStream(stream, BufferBytes);
            if (isJson)
            {
                using var lines = new JsonLinesWriter<TRow>(buffered, table.Columns);
                await foreach (var row in rows(results, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
                    await lines.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var csv = new CsvWriter(buffered);
                await csv.WriteAsync(table.Header, cancellationToken).ConfigureAwait(false);
                await foreach (var row in rows(results, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
                    await csv.WriteAsync(table.Cells(row), cancellationToken).ConfigureAwait(false);
            }

            await buffered.FlushAsync(cancellationToken).ConfigureAwait(false);
        });
}
