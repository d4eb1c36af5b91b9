using Microsoft.AspNetCore.Identity;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>What a browser is asked before it uses or makes a passkey. The challenge waits in a sealed cookie.</summary>
internal static class PasskeyEndpoints
{
    private const string Json = "application/json";

    /// <summary>POST <c>account/passkey-options</c>: to sign in, by whichever passkey of this site someone has.</summary>
    public static async Task<IResult> ForSigningInAsync(SignInManager<Account> manager) => Results.Text(await manager.MakePasskeyRequestOptionsAsync(user: null), Json);

    /// <summary>POST <c>account/new-passkey-options</c>: to make one for whoever is signed in.</summary>
    public static async Task<IResult> ForMakingAsync(HttpContext context, SignInManager<Account> manager)
    {
        if (await manager.UserManager.GetUserAsync(context.User) is not { } account)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        var entity = new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! };
        return Results.Text(await manager.MakePasskeyCreationOptionsAsync(entity), Json);
    }
}
