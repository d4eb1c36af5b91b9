namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A factor with the levels that occur in the rows used, numbered anew without gaps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The codes of the column, one a row of the table.</param>
/// <param name="Renumbered">From the column's code to the number among the levels that occur.</param>
/// <param name="Levels">The levels that occur.</param>
internal sealed record UsedFactor(string Name, int[] Source, int[] Renumbered, IReadOnlyList<string> Levels)
{
    public int Code(int row) => Renumbered[Source[row]];
}
