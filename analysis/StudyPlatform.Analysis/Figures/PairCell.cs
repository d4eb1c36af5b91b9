namespace StudyPlatform.Analysis.Figures;

/// <summary>A cell of a <see cref="PairMatrix"/>.</summary>
/// <param name="Row">The index of the row's name.</param>
/// <param name="Column">The index of the column's name; another than the row's.</param>
/// <param name="Value">What the colour says; null where there is none.</param>
/// <param name="Text">What stands in the cell.</param>
/// <param name="Note">A second, smaller line, for example the number of people; empty for none.</param>
/// <param name="IsMarked">Whether the cell is framed and starred.</param>
public sealed record PairCell(int Row, int Column, double? Value, string Text, string Note, bool IsMarked = false);
