using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Admin.Shell;

/// <summary>Roles as people read them.</summary>
public static class RoleText
{
    /// <summary><c>researcher of animals</c>, <c>analyst of all studies</c>, <c>owner of the site</c>.</summary>
    public static string Of(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var place = grant switch
        {
            { Role: AccountRole.Owner } => "the site",
            { Study: { } study } => study.Value,
            _ => "all studies",
        };
        return $"{AccountRoles.Name(grant.Role)} of {place}";
    }
}
