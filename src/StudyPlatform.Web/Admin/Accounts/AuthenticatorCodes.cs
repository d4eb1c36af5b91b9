using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>
/// Checks codes of authenticators. Unlike the framework's own provider it takes each code once, as RFC 6238, 5.2 demands:
/// whoever watched a code being typed cannot use it. One step before and after the present one is allowed for clocks that differ.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const int StepsOff = 1;

    /// <summary>Where the number of the last step that was used is kept, among the account's tokens.</summary>
    private const string Provider = "[Authenticator]";

    private const string LastStep = "LastStep";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(token);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return false;
        var last = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Provider, LastStep), CultureInfo.InvariantCulture, out var used) ? used : long.MinValue;
        var now = OneTimePassword.Step(clock.GetUtcNow());
        for (var step = now - StepsOff; step <= now + StepsOff; step++)
        {
            if (step <= last || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(OneTimePassword.Code(key, step)), Encoding.UTF8.GetBytes(token)))
                continue;
            return (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }

        return false;
    }
}
