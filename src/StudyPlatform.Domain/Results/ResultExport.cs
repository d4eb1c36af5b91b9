namespace StudyPlatform.Domain.Results;

/// <summary>Writes a study's results in any format, row by row, so that memory does not grow with the study.</summary>
public static class ResultExport
{
    /// <summary>Writes the zip or the table that the options name.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="versions">Every version of the study by its number, the current one last.</param>
    /// <param name="results">The study's results, of those who fit the filter of the options.</param>
    /// <param name="options">What is written, and how.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is not whole.</param>
    /// <exception cref="ArgumentException">There is no version, a document is not the one that its version names, or the options contradict each other.</exception>
    public static Task WriteAsync(Stream output, IReadOnlyList<ExportedVersion> versions, IResultSnapshot results, ExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem is { } problem)
            throw new ArgumentException(problem, nameof(options));
        if (options.IsZip)
            return PsychDsExport.WriteAsync(output, versions, results, options, cancellationToken);
        var table = ExportTable.Of(versions).Append(ExportTable.Identifiers).First(table => table.Name == options.Table);
        return table.WriteAsync(output, options.Format is ExportFormat.JsonLines, results, cancellationToken);
    }
}
