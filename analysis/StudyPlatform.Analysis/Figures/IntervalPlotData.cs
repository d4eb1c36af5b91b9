namespace StudyPlatform.Analysis.Figures;

/// <summary>What an <see cref="IntervalPlot"/> shows.</summary>
/// <param name="Title">What the picture shows, for whoever cannot see it.</param>
/// <param name="AxisTitle">The quantity and its unit.</param>
/// <param name="IntervalName">What the bars are, for example "95% confidence interval (Wilson)".</param>
/// <param name="Series">The names of the series, three at most; a single one is not named in the picture.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record IntervalPlotData(
    string Title,
    string AxisTitle,
    string IntervalName,
    IReadOnlyList<string> Series,
    IReadOnlyList<IntervalRow> Rows)
{
    /// <summary>Values drawn as broken lines across all rows.</summary>
    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    /// <summary>The ends of the axis; null: what the values need.</summary>
    public (double Least, double Most)? Range { get; init; }

    /// <summary>Digits behind the point in the description.</summary>
    public int Decimals { get; init; } = 1;
}
