namespace StudyPlatform.Domain.Accounts;

/// <summary>A link that works once. Its token is not kept, only the token's hash.</summary>
/// <param name="Id">The SHA-256 of the token, by which the link is also named where it is listed or taken back.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Grants">What the account it makes may do; none for <see cref="AccountLinkKind.Return"/>.</param>
/// <param name="Account">Whom it lets back in, for <see cref="AccountLinkKind.Return"/>.</param>
/// <param name="Note">For whom it was made, in the words of who made it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="CreatedBy">The name of who made it; null for the program itself.</param>
public sealed record AccountLink(
    string Id,
    AccountLinkKind Kind,
    AccountGrants Grants,
    AccountId? Account,
    string Note,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    string? CreatedBy);
