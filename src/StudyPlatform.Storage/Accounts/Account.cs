using Microsoft.AspNetCore.Identity;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Someone who works on this site, as the framework's Identity keeps them. The user name is what they sign in with.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Microseconds since 1970, UTC.</summary>
    public long CreatedAt { get; set; }

    /// <summary>Microseconds since 1970, UTC; null until they sign in.</summary>
    public long? LastSignInAt { get; set; }
}
