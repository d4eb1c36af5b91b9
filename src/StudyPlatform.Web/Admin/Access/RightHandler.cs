using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>
/// Looks up what an account may do, every time it is asked: whatever was taken from someone is gone with their next step.
/// The study is the route's, in a request as in a circuit, or the one that was named.
/// </summary>
public sealed class RightHandler(IAccountStore accounts) : AuthorizationHandler<RightRequirement>
{
    private const string StudyValue = "study";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || context.User.Identity is not { IsAuthenticated: true })
            return;
        var grants = await accounts.GrantsAsync(new AccountId(id), CancellationToken.None);
        if (requirement.Right is { } right ? grants.Allow(right, Study(context.Resource)) : grants.All.Count > 0)
            context.Succeed(requirement);
    }

    private static StudyId? Study(object? resource) => resource switch
    {
        StudyId study => study,
        HttpContext request => Parse(request.GetRouteValue(StudyValue)),
        // Blazor's router within a circuit.
        Microsoft.AspNetCore.Components.RouteData route => Parse(route.RouteValues.FirstOrDefault(pair => pair.Key.Equals(StudyValue, StringComparison.OrdinalIgnoreCase)).Value),
        _ => null,
    };

    private static StudyId? Parse(object? value) => value is string text && StudyId.IsValid(text) ? new StudyId(text) : null;
}
