using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Web.Admin;

namespace StudyPlatform.Web.Hosting.Accounts;

/// <summary>Looks every few seconds whether the account behind an open page still may be: its stamp changes when it signs out everywhere, changes its password or is locked.</summary>
internal sealed class CircuitAccounts(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, DashboardOptions options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => options.Revalidation;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A context of its own: the page may be using the circuit's at this moment.
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.GetUserAsync(authenticationState.User) is { } account
            && authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(account);
    }
}
