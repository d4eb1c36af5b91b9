namespace StudyPlatform.Analysis.Figures;

/// <summary>What a <see cref="QuantilePlot"/> shows.</summary>
/// <param name="Title">What the picture shows, for whoever cannot see it.</param>
/// <param name="AxisTitle">The quantity and its unit.</param>
/// <param name="Unit">As it follows a number: "s".</param>
/// <param name="Rows">From top to bottom; at least one.</param>
public sealed record QuantilePlotData(string Title, string AxisTitle, string Unit, IReadOnlyList<QuantileRow> Rows);
