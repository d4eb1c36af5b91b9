namespace StudyPlatform.Domain.Auditing;

/// <summary>Something that someone does on the site, before it is written down.</summary>
/// <param name="Account">Who: an account's id; null for the program's own commands and for someone who has not signed in.</param>
/// <param name="Name">Who, as they were called at the time.</param>
/// <param name="Action">What: area and past participle, such as <c>study.opened</c>.</param>
/// <param name="Subject">On what: a study's id, an account's name, a participant's id; empty for the site itself.</param>
/// <param name="Detail">A JSON object with what else is to be known later; <c>{}</c> for nothing. No secrets, no platform's ids.</param>
public sealed record AuditAction(string? Account, string Name, string Action, string Subject, string Detail = "{}");
