namespace StudyPlatform.Analysis.Tables;

/// <summary>What came of reading result tables.</summary>
public abstract record ResultReading
{
    private ResultReading()
    {
    }

    /// <summary>Every row is sound.</summary>
    public sealed record Sound(ResultData Data) : ResultReading;

    /// <summary>The tables are refused.</summary>
    /// <param name="Faults">At least one, in the order of files and rows; not more than can be taken in.</param>
    /// <param name="Count">Of all faults, named or not.</param>
    public sealed record Faulty(IReadOnlyList<TableFault> Faults, long Count) : ResultReading
    {
        public override string ToString() => string.Join('\n', Faults);
    }
}
