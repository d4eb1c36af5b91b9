namespace StudyPlatform.Domain.Accounts;

/// <summary>What came of changing what someone may do.</summary>
public enum GrantChange
{
    Changed,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>The site would have no owner who can sign in.</summary>
    LastOwner,
}
