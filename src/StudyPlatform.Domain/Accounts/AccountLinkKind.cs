namespace StudyPlatform.Domain.Accounts;

/// <summary>What a one-time link is for.</summary>
public enum AccountLinkKind
{
    /// <summary>Makes the site's first owner; means nothing any more once there is one.</summary>
    First,

    /// <summary>Makes an account with the grants that stand in the link.</summary>
    Invitation,

    /// <summary>Lets an account that is there set a new password.</summary>
    Return,
}
