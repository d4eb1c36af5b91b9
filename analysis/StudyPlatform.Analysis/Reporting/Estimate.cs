using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>A figure and how sure it is.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">Its confidence interval; null where the data allow none.</param>
public sealed record Estimate(double Value, Interval? Interval);
