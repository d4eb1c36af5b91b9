namespace StudyPlatform.Analysis.Tables;

/// <summary>What is wrong with a results folder, where, and what to do.</summary>
/// <param name="File">The file, as it is named among the results.</param>
/// <param name="Row">The line of the file, the header being row 1; null where the fault is the file's.</param>
/// <param name="Problem">Half a sentence about the file or row: <c>guess is 'frog', …</c>.</param>
/// <param name="Remedy">What to do, in the imperative.</param>
public sealed record TableFault(string File, long? Row, string Problem, string Remedy)
{
    public override string ToString() => Row is { } row ? $"{File}, row {row}: {Problem}; {Remedy}." : $"{File}: {Problem}; {Remedy}.";
}
