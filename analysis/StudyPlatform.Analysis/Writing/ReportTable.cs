namespace StudyPlatform.Analysis.Writing;

/// <summary>A table of the report as it stands in its file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Header">The columns.</param>
/// <param name="Rows">Cells in the order of the columns; null for what there is not.</param>
public sealed record ReportTable(string File, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string?>> Rows);
