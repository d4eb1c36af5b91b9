using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>Sets an authenticator up (time-based one-time passwords, RFC 6238), and takes it off again.</summary>
public sealed partial class AuthenticatorPage
{
    private const int RecoveryCodes = 10;
    private const string WrongCode = "The code is not right. Look whether the device's clock is, and enter the code that is shown now.";

    private Account? _account;
    private string? _key;
    private int _left;
    private IReadOnlyList<string> _codes = [];
    private IReadOnlyList<string> _problems = [];

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "Input")] private CodeForm? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = await Users.GetUserAsync(Http.User) ?? throw new UnauthorizedAccessException("The account is gone.");
        _key = await Users.GetAuthenticatorKeyAsync(_account);
        _left = await Users.CountRecoveryCodesAsync(_account);
    }

    private async Task BeginAsync()
    {
        await Users.ResetAuthenticatorKeyAsync(_account!);
        // The account's stamp has changed; this session goes on.
        await Manager.RefreshSignInAsync(_account!);
        Navigation.NavigateTo("account/authenticator");
    }

    private async Task ConfirmAsync()
    {
        if (!await IsRightAsync())
            return;
        await Users.SetTwoFactorEnabledAsync(_account!, true);
        await ShowNewCodesAsync("account.authenticator-added");
    }

    private Task NewCodesAsync() => ShowNewCodesAsync("account.recovery-codes-made");

    private async Task TurnOffAsync()
    {
        if (!await IsRightAsync())
            return;
        await Users.SetTwoFactorEnabledAsync(_account!, false);
        await Users.ResetAuthenticatorKeyAsync(_account!);
        await Manager.RefreshSignInAsync(_account!);
        await Actor.RecordAsync("account.authenticator-removed", _account!.UserName!);
        Navigation.NavigateTo("account?done=authenticator-off");
    }

    private async Task ShowNewCodesAsync(string action)
    {
        _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account!, RecoveryCodes) ?? []];
        await Manager.RefreshSignInAsync(_account!);
        await Actor.RecordAsync(action, _account!.UserName!);
    }

    private async Task<bool> IsRightAsync()
    {
        var code = (Input?.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var right = await Users.VerifyTwoFactorTokenAsync(_account!, Users.Options.Tokens.AuthenticatorTokenProvider, code);
        _problems = right ? [] : [WrongCode];
        return right;
    }

    private sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}
