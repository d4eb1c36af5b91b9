namespace StudyPlatform.Analysis.Figures;

/// <summary>What a <see cref="PairMatrix"/> shows.</summary>
/// <param name="Title">What the picture shows, for whoever cannot see it.</param>
/// <param name="RowTitle">What the rows are, for example "chosen".</param>
/// <param name="ColumnTitle">What the columns are, for example "rejected".</param>
/// <param name="Names">Of rows and columns.</param>
/// <param name="Cells">Those that have something to show.</param>
/// <param name="LegendTitle">What the colours say, with the unit.</param>
/// <param name="Least">The value of the darkest colour.</param>
/// <param name="Most">The value of the lightest colour; greater.</param>
/// <param name="MarkMeaning">What frame and star say; null where no cell can be marked.</param>
public sealed record PairMatrixData(
    string Title,
    string RowTitle,
    string ColumnTitle,
    IReadOnlyList<string> Names,
    IReadOnlyList<PairCell> Cells,
    string LegendTitle,
    double Least,
    double Most,
    string? MarkMeaning);
