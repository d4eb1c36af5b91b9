namespace StudyPlatform.Statistics.Results;

/// <summary>How large an effect is, apart from how sure it is.</summary>
/// <param name="Name">The measure, for example "rank-biserial correlation".</param>
/// <param name="Value">Its estimate.</param>
/// <param name="Interval">Its confidence interval; null where the data allow none.</param>
public sealed record EffectSize(string Name, double Value, Interval? Interval);
