namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>How this server answered participants in the last five minutes.</summary>
/// <param name="Requests">Requests that it answered.</param>
/// <param name="Failures">How many of them with an error of its own (status 500 and above).</param>
/// <param name="NinetyFifth">Within what time it answered 19 of 20, rounded up by at most a tenth; null where there was no request.</param>
/// <param name="StoreAnswers">Whether the database is read from and written to as it should be.</param>
public sealed record ServerReading(long Requests, long Failures, TimeSpan? NinetyFifth, bool StoreAnswers);
