namespace StudyPlatform.Domain.Results;

/// <summary>How far results are. Two equal states of a study, with the same filter, are of the same results: every change adds an event.</summary>
/// <param name="People">Everyone who agreed or declined.</param>
/// <param name="Events">All that happened to them.</param>
/// <param name="LastAnswerAt">When one of them last agreed, declined or answered; null if nobody came. UTC.</param>
public sealed record ResultState(int People, long Events, DateTimeOffset? LastAnswerAt);
