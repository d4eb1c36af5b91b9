namespace StudyPlatform.Analysis.Figures;

/// <summary>A row of an <see cref="IntervalPlot"/>.</summary>
/// <param name="Label">What is estimated.</param>
/// <param name="Marks">One for each series, in their order.</param>
public sealed record IntervalRow(string Label, IReadOnlyList<IntervalMark> Marks);
