namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>Some columns of any CSV, whole rows only.</summary>
/// <param name="Numbers">The number columns that were asked for, one value a row.</param>
/// <param name="Words">The word columns that were asked for.</param>
/// <param name="Rows">Rows that are whole.</param>
/// <param name="LeftOut">Rows with a missing cell in one of the columns.</param>
/// <param name="FirstLeftOut">The line of the first of them, the header being row 1; null without one.</param>
internal sealed record CsvColumns(
    IReadOnlyDictionary<string, double[]> Numbers, IReadOnlyDictionary<string, WordColumn> Words, int Rows, int LeftOut, long? FirstLeftOut);
