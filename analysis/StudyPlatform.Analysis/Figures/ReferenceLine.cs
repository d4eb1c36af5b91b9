namespace StudyPlatform.Analysis.Figures;

/// <summary>A value that estimates are compared with.</summary>
/// <param name="Value">In the unit of the axis.</param>
/// <param name="Label">What it stands for, for example "chance".</param>
public sealed record ReferenceLine(double Value, string Label);
