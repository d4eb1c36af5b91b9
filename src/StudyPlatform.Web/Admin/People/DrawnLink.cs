namespace StudyPlatform.Web.Admin.People;

/// <summary>A link to hand out.</summary>
/// <param name="Address">With the secret: it is shown once.</param>
/// <param name="ExpiresAt">When it stops working. UTC.</param>
public sealed record DrawnLink(Uri Address, DateTimeOffset ExpiresAt);
