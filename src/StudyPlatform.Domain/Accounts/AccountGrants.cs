using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Accounts;

/// <summary>Everything that one account was granted.</summary>
public sealed class AccountGrants(IEnumerable<Grant> grants)
{
    /// <summary>Somebody who may do nothing.</summary>
    public static AccountGrants None { get; } = new([]);

    public IReadOnlyList<Grant> All { get; } = [.. grants];

    public bool IsOwner => All.Any(grant => grant.Role is AccountRole.Owner);

    /// <summary>Whether the account may do something in one study, or, where no study is named, on the site.</summary>
    /// <remarks>A right that is about the site is given by a grant for the whole site only; a right that is about a study is not given without a study.</remarks>
    public bool Allow(Right right, StudyId? study) =>
        AccountRoles.IsOfTheSite(right)
            ? All.Any(grant => grant.Study is null && AccountRoles.RightsOf(grant.Role).Contains(right))
            : study is not null && All.Any(grant => (grant.Study is null || grant.Study == study) && AccountRoles.RightsOf(grant.Role).Contains(right));
}
