using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>One's own account: password, second steps, sign-on, and the way out of everywhere.</summary>
public sealed partial class AccountPage
{
    private const int LongestPasskeyName = 64;

    private static readonly Dictionary<string, string> DoneTexts = new(StringComparer.Ordinal)
    {
        ["password"] = "The password was changed; all other sessions end.",
        ["authenticator-off"] = "Codes are not asked for any more.",
        ["passkey"] = "The passkey can be used from now on.",
        ["passkey-removed"] = "The passkey does not let anyone in any more.",
        ["sign-on"] = "You can sign in that way from now on.",
        ["sign-on-removed"] = "You cannot sign in that way any more.",
        ["sign-on-taken"] = "That identity belongs to another account of this site.",
    };

    private Account? _account;
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<UserPasskeyInfo> _passkeys = [];
    private IReadOnlyList<UserLoginInfo> _logins = [];
    private AccountGrants _grants = AccountGrants.None;

    [Inject] private UserManager<Account> Users { get; set; } = null!;

    [Inject] private SignInManager<Account> Manager { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private DashboardOptions Options { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password", Name = "Password")] private PasswordForm? Password { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-add", Name = "AddPasskey")] private AddPasskeyForm? AddPasskey { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-remove", Name = "RemovePasskey")] private RemovePasskeyForm? RemovePasskey { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    private string Seconds => (int)Options.Revalidation.TotalSeconds is var seconds && seconds == 1 ? "a second" : $"{seconds} seconds";

    private string Roles => _grants.All.Count == 0 ? "You were not granted anything yet; an owner of this site can do that." : $"You are {string.Join(", ", _grants.All.Select(RoleText.Of))}.";

    protected override async Task OnInitializedAsync()
    {
        _account = await Users.GetUserAsync(Http.User) ?? throw new UnauthorizedAccessException("The account is gone.");
        _grants = await Actor.GrantsAsync();
        _passkeys = [.. await Users.GetPasskeysAsync(_account)];
        _logins = [.. await Users.GetLoginsAsync(_account)];
    }

    private async Task ChangePasswordAsync()
    {
        if (Password?.New != Password?.Again)
        {
            _problems = ["The two new passwords are not the same."];
            return;
        }

        var (current, next) = (Password?.Current ?? "", Password?.New ?? "");
        var result = _account!.PasswordHash is null ? await Users.AddPasswordAsync(_account, next) : await Users.ChangePasswordAsync(_account, current, next);
        if (Refused(result))
            return;
        await Manager.RefreshSignInAsync(_account);
        await EndAsync("account.password-changed", "account?done=password");
    }

    private async Task AddPasskeyAsync()
    {
        if (await AttestationAsync(AddPasskey?.Credential ?? "") is not { } attestation)
        {
            _problems = ["That took too long, or cookies were deleted meanwhile. Load the page again, and make the passkey once more."];
            return;
        }

        if (!attestation.Succeeded)
        {
            _problems = [$"The passkey was not taken ({attestation.Failure.Message.TrimEnd('.')}); try again."];
            return;
        }

        attestation.Passkey.Name = AddPasskey?.Name?.Trim() is { Length: > 0 and <= LongestPasskeyName } name ? name : "passkey";
        if (!Refused(await Users.AddOrUpdatePasskeyAsync(_account!, attestation.Passkey)))
            await EndAsync("account.passkey-added", "account?done=passkey");
    }

    /// <summary>What the new passkey proves; null where the question that it answers is not known any more.</summary>
    private async Task<PasskeyAttestationResult?> AttestationAsync(string credential)
    {
        try
        {
            return credential.Length > 0 ? await Manager.PerformPasskeyAttestationAsync(credential) : null;
        }
        catch (InvalidOperationException)
        {
            // The question stands in a cookie that does not last long.
            return null;
        }
    }

    private async Task RemovePasskeyAsync()
    {
        var passkey = _passkeys.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == RemovePasskey?.Id);
        if (passkey is null || Refused(await Users.RemovePasskeyAsync(_account!, passkey.CredentialId)))
            return;
        await EndAsync("account.passkey-removed", "account?done=passkey-removed");
    }

    private async Task RemoveSignOnAsync()
    {
        if (_account!.PasswordHash is null && _passkeys.Count == 0)
        {
            _problems = ["Set a password or make a passkey first: otherwise nothing would let you in."];
            return;
        }

        foreach (var login in _logins)
            await Users.RemoveLoginAsync(_account, login.LoginProvider, login.ProviderKey);
        await Manager.RefreshSignInAsync(_account);
        await EndAsync("account.sign-on-removed", "account?done=sign-on-removed");
    }

    private async Task SignOutEverywhereAsync()
    {
        await Actor.RecordAsync("account.signed-out-everywhere", _account!.UserName!);
        await Users.UpdateSecurityStampAsync(_account);
        await Manager.SignOutAsync();
        Navigation.NavigateTo("account/sign-in");
    }

    private bool Refused(IdentityResult result)
    {
        _problems = [.. result.Errors.Select(error => error.Description)];
        return !result.Succeeded;
    }

    /// <summary>Writes down what was done and shows the page anew, so that a reload sends nothing twice.</summary>
    private async Task EndAsync(string action, string next)
    {
        await Actor.RecordAsync(action, _account!.UserName!);
        Navigation.NavigateTo(next);
    }

    private sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }

    private sealed class AddPasskeyForm
    {
        public string? Name { get; set; }

        public string? Credential { get; set; }
    }

    private sealed class RemovePasskeyForm
    {
        public string? Id { get; set; }
    }
}
