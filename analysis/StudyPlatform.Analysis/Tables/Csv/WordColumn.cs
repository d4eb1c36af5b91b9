namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>A column of words.</summary>
/// <param name="Levels">The different words in the order of their first appearance.</param>
/// <param name="Codes">For each row, an index into <paramref name="Levels"/>.</param>
internal sealed record WordColumn(IReadOnlyList<string> Levels, int[] Codes);
