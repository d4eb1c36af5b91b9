namespace StudyPlatform.Domain.Monitoring;

/// <summary>What happened in an hour.</summary>
/// <param name="Start">Its full hour. UTC.</param>
/// <param name="Arrivals">People who consented.</param>
/// <param name="Completions">People who finished.</param>
public sealed record HourCount(DateTimeOffset Start, int Arrivals, int Completions);
