namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>What came of reading some columns of a CSV.</summary>
internal abstract record CsvReading
{
    private CsvReading()
    {
    }

    public sealed record Read(CsvColumns Columns) : CsvReading;

    /// <summary>A column was asked for that is not there.</summary>
    public sealed record UnknownColumn(string Column, IReadOnlyList<string> Header) : CsvReading;

    /// <summary>The file is refused.</summary>
    public sealed record Faulty(TableFault Fault) : CsvReading;
}
