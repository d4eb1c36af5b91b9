namespace StudyPlatform.Domain.Results;

/// <summary>A result table: one definition for header, description and cells.</summary>
/// <param name="Name">Part of the file's name.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">In their order.</param>
public sealed record ResultTable<TRow>(string Name, string Description, IReadOnlyList<ResultColumn<TRow>> Columns)
{
    public IEnumerable<string> Header => Columns.Select(column => column.Name);

    public IEnumerable<string?> Cells(TRow row) => Columns.Select(column => column.Cell(row));
}
