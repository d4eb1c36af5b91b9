using System.Collections.Frozen;

namespace StudyPlatform.Domain.Accounts;

/// <summary>Which rights each role has. Everything that asks whether someone may do something ends here.</summary>
public static class AccountRoles
{
    private static readonly FrozenDictionary<AccountRole, FrozenSet<Right>> Table = new Dictionary<AccountRole, FrozenSet<Right>>
    {
        [AccountRole.Analyst] = [Right.ReadStudy, Right.ReadResults],
        [AccountRole.Researcher] = [Right.ReadStudy, Right.ReadResults, Right.ReadIdentifiers, Right.ChangeStudy, Right.PayPeople, Right.CreateStudies],
        [AccountRole.Owner] = Enum.GetValues<Right>().ToFrozenSet(),
    }.ToFrozenDictionary();

    /// <summary>Rights that are about the site and not about one study: only a grant for the whole site gives them.</summary>
    private static readonly FrozenSet<Right> OfTheSite = [Right.CreateStudies, Right.ManageAccounts, Right.ReadAudit];

    public static IReadOnlyCollection<Right> RightsOf(AccountRole role) => Table[role];

    public static bool IsOfTheSite(Right right) => OfTheSite.Contains(right);

    /// <summary>Whether the role can be given for one study: an owner owns the site.</summary>
    public static bool CanBeForOneStudy(AccountRole role) => role is not AccountRole.Owner;

    /// <summary>As it is kept and shown.</summary>
    public static string Name(AccountRole role) => role.ToString().ToLowerInvariant();

    /// <returns>Null if there is no such role.</returns>
    public static AccountRole? Find(string? name) => Enum.GetValues<AccountRole>().Cast<AccountRole?>().FirstOrDefault(role => Name(role!.Value) == name);
}
