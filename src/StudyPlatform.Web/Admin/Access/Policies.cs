using Microsoft.AspNetCore.Authorization;
using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>
/// The names by which a page or an endpoint of the dashboard says who may enter. Those that are about a study find it in the
/// route's value <c>study</c>. What each role may do stands in <see cref="AccountRoles"/>.
/// </summary>
public static class Policies
{
    /// <summary>Everyone who has an account and was granted anything at all.</summary>
    public const string Enter = "enter";

    /// <summary>Everyone who has an account, for the pages about one's own.</summary>
    public const string HasAccount = "has-account";

    public const string ReadStudy = nameof(Right.ReadStudy);

    public const string ReadResults = nameof(Right.ReadResults);

    public const string ReadIdentifiers = nameof(Right.ReadIdentifiers);

    public const string ChangeStudy = nameof(Right.ChangeStudy);

    public const string PayPeople = nameof(Right.PayPeople);

    public const string CreateStudies = nameof(Right.CreateStudies);

    public const string ManageAccounts = nameof(Right.ManageAccounts);

    public const string ReadAudit = nameof(Right.ReadAudit);

    /// <summary>Registers them all; whatever names none may be entered by whoever has <see cref="Enter"/>.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AddPolicy(HasAccount, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Enter, policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequirement(null)));
        foreach (var right in Enum.GetValues<Right>())
            options.AddPolicy(right.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequirement(right)));
        options.DefaultPolicy = options.GetPolicy(Enter)!;
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
