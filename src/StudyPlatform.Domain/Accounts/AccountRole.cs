namespace StudyPlatform.Domain.Accounts;

/// <summary>What someone is on this site, in one study or in all; <see cref="AccountRoles"/> says what each may do.</summary>
public enum AccountRole
{
    /// <summary>Reads results, without the ids that platforms gave people.</summary>
    Analyst,

    /// <summary>Runs studies and pays people.</summary>
    Researcher,

    /// <summary>May do everything, on the whole site.</summary>
    Owner,
}
