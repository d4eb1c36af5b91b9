namespace StudyPlatform.Domain.Monitoring;

/// <summary>What an hour of work earned: base and bonus over the time from consent to completion, of everyone who has completed.</summary>
/// <param name="People">How many, at least 1.</param>
/// <param name="Median">In the study's currency an hour: the middle one, or the mean of the two in the middle.</param>
public sealed record HourlyPay(int People, decimal Median);
