namespace StudyPlatform.Domain.Accounts;

/// <summary>An account as it is listed.</summary>
/// <param name="Id">Never changes.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Grants">What they may do.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="LastSignInAt">UTC; null for someone who has never signed in again.</param>
/// <param name="LockedUntil">UTC; null where they may sign in.</param>
/// <param name="HasPassword">Whether a password was set.</param>
/// <param name="HasAuthenticator">Whether a code of an authenticator is asked for after the password.</param>
/// <param name="Passkeys">How many they have.</param>
public sealed record AccountEntry(
    AccountId Id,
    string Name,
    AccountGrants Grants,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? LockedUntil,
    bool HasPassword,
    bool HasAuthenticator,
    int Passkeys);
