namespace StudyPlatform.Statistics.Results;

/// <summary>A confidence interval.</summary>
/// <param name="Lower">Its lower end; negative infinity for a one-sided one.</param>
/// <param name="Upper">Its upper end; positive infinity for a one-sided one.</param>
/// <param name="Level">The confidence level, in (0, 1).</param>
/// <param name="Method">How it was made, for example "Wilson" or "percentile bootstrap".</param>
public sealed record Interval(double Lower, double Upper, double Level, string Method);
