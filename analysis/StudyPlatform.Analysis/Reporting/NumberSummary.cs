namespace StudyPlatform.Analysis.Reporting;

/// <summary>A set of numbers in brief.</summary>
/// <param name="Count">How many; at least 1.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">With n − 1; null for a single number.</param>
/// <param name="Minimum">Smallest.</param>
/// <param name="P5">The 5th percentile, as the quartiles.</param>
/// <param name="LowerQuartile">Hyndman and Fan 1996, type 7.</param>
/// <param name="Median">Middle.</param>
/// <param name="UpperQuartile">Hyndman and Fan 1996, type 7.</param>
/// <param name="P95">The 95th percentile, as the quartiles.</param>
/// <param name="Maximum">Largest.</param>
public sealed record NumberSummary(
    int Count,
    double Mean,
    double? StandardDeviation,
    double Minimum,
    double P5,
    double LowerQuartile,
    double Median,
    double UpperQuartile,
    double P95,
    double Maximum);
