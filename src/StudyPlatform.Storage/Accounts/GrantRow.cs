namespace StudyPlatform.Storage.Accounts;

/// <summary>A role that an account has.</summary>
internal sealed class GrantRow
{
    public required string AccountId { get; set; }

    /// <summary>A study's id, or <c>*</c> for the whole site. No foreign key: an invitation may name a study that is added later.</summary>
    public required string Study { get; set; }

    public required string Role { get; set; }
}
