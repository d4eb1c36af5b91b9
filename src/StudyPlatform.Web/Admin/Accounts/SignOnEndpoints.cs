using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>
/// Signing in at another provider (OAuth 2.0, authorization code with PKCE, and the provider's userinfo). It makes no accounts:
/// someone unknown needs an invitation, and someone who has an account connects it on their own page.
/// </summary>
internal static class SignOnEndpoints
{
    /// <summary>The name of the scheme, and of the provider in accounts' logins.</summary>
    public const string Scheme = "sign-on";

    private const string ForLink = "link";
    private const string ForJoining = "join";

    /// <summary>What the sign-in page says about what went wrong, by the word in its address.</summary>
    public static IReadOnlyDictionary<string, string> Problems { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sign-on-failed"] = "Signing on did not work; try again.",
        ["sign-on-unknown"] = "Nobody here signs in with that identity. With an account, connect it on the page about your account; without one, ask an owner of this site for an invitation.",
        ["sign-on-locked"] = "The account is locked. Try again later, or ask an owner of this site.",
    };

    /// <summary>GET <c>account/sign-on</c>: leads to the provider.</summary>
    /// <param name="context">The request.</param>
    /// <param name="manager">Knows who is signed in.</param>
    /// <param name="options">Say whether there is a provider.</param>
    /// <param name="purpose"><c>link</c> to connect the account that is signed in, <c>join</c> to use an invitation; otherwise to sign in.</param>
    /// <param name="token">Of the invitation.</param>
    /// <param name="returnUrl">Where to afterwards.</param>
    public static IResult Begin(HttpContext context, SignInManager<Account> manager, DashboardOptions options, string? purpose, string? token, string? returnUrl)
    {
        if (options.SignOnName is null)
            return Results.NotFound();
        var dashboard = context.Request.PathBase;
        if (purpose == ForJoining)
            return Challenge(manager, $"{dashboard}/account/join?token={Uri.EscapeDataString(token ?? "")}&with={Scheme}", user: null);
        if (purpose == ForLink && manager.UserManager.GetUserId(context.User) is { } user)
            return Challenge(manager, $"{dashboard}/account/sign-on-link", user);
        return Challenge(manager, $"{dashboard}/account/sign-on-done?ReturnUrl={Uri.EscapeDataString(ReturnAddress.Of(returnUrl, dashboard))}", user: null);
    }

    /// <summary>GET <c>account/sign-on-done</c>: back from the provider, to sign in.</summary>
    public static async Task<IResult> SignInAsync(HttpContext context, SignInManager<Account> manager, SignIns signIns, string? returnUrl)
    {
        var dashboard = context.Request.PathBase;
        if (await manager.GetExternalLoginInfoAsync() is not { } login)
            return Problem(dashboard, "sign-on-failed");
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (await manager.UserManager.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is not { } account)
            return Problem(dashboard, "sign-on-unknown");
        // A second step that the account asks for by itself is asked for here too.
        var result = await manager.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        return await signIns.OutcomeAsync(result, account, Scheme, Problems["sign-on-failed"], context.RequestAborted) switch
        {
            SignInOutcome.Done => Results.Redirect(ReturnAddress.Of(returnUrl, dashboard)),
            SignInOutcome.CodeNeeded => Results.Redirect($"{dashboard}/account/code?ReturnUrl={Uri.EscapeDataString(ReturnAddress.Of(returnUrl, dashboard))}"),
            _ => Problem(dashboard, result.IsLockedOut ? "sign-on-locked" : "sign-on-failed"),
        };
    }

    /// <summary>GET <c>account/sign-on-link</c>: back from the provider, to connect the account that is signed in.</summary>
    public static async Task<IResult> LinkAsync(HttpContext context, SignInManager<Account> manager, IAuditLog audit)
    {
        var dashboard = context.Request.PathBase;
        var account = await manager.UserManager.GetUserAsync(context.User);
        // The account's id was sealed into the request, so that nobody can lead someone else's browser here with their own identity.
        if (account is null || await manager.GetExternalLoginInfoAsync(account.Id) is not { } login)
            return Results.Redirect($"{dashboard}/account");
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!(await manager.UserManager.AddLoginAsync(account, login)).Succeeded)
            return Results.Redirect($"{dashboard}/account?done=sign-on-taken");
        await audit.AppendAsync(new AuditAction(account.Id, account.UserName!, "account.sign-on-added", account.UserName!), context.RequestAborted);
        await manager.RefreshSignInAsync(account);
        return Results.Redirect($"{dashboard}/account?done=sign-on");
    }

    /// <summary>The name that the provider has for someone.</summary>
    public static string SuggestedName(ExternalLoginInfo login) => login.Principal.FindFirstValue(ClaimTypes.Name) ?? "";

    private static IResult Challenge(SignInManager<Account> manager, string back, string? user) =>
        Results.Challenge(manager.ConfigureExternalAuthenticationProperties(Scheme, back, user), [Scheme]);

    private static IResult Problem(PathString dashboard, string word) => Results.Redirect($"{dashboard}/account/sign-in?problem={word}");
}
