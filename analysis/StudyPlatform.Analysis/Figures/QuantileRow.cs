namespace StudyPlatform.Analysis.Figures;

/// <summary>The distribution of one group.</summary>
/// <param name="Label">The group.</param>
/// <param name="N">How many values.</param>
/// <param name="P5">The 5th percentile; the five are above 0 and do not fall.</param>
/// <param name="Q1">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Q3">The upper quartile.</param>
/// <param name="P95">The 95th percentile.</param>
public sealed record QuantileRow(string Label, int N, double P5, double Q1, double Median, double Q3, double P95);
