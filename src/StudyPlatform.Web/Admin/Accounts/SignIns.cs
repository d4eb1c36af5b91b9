using Microsoft.AspNetCore.Identity;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>Lets people in, and writes down that they came or were turned away.</summary>
public sealed class SignIns(SignInManager<Account> manager, IPasswordHasher<Account> hasher, IAuditLog audit, TimeProvider clock)
{
    private const string Wrong = "The name or the password is not right.";
    private const string LockedOut = "There were too many wrong tries, or the account is locked. Try again later, or ask an owner of this site.";
    private const string WrongCode = "The code is not right, or was used before.";
    private const string NoPasskey = "The passkey is not known here.";

    private const string StalePasskey = "That took too long, or cookies were deleted meanwhile. Load the page again, and use the passkey once more.";

    private static readonly Account Nobody = new();

    /// <summary>The hash of a password that nobody has: checking it takes as long as checking a real one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public async Task<SignInOutcome> WithPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        if (await manager.UserManager.FindByNameAsync(name) is not { PasswordHash: not null } account)
        {
            // Names that exist are not to be told from others by the time that an answer takes.
            hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return new SignInOutcome.Refused(Wrong);
        }

        return await OutcomeAsync(await manager.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true), account, "password", Wrong, cancellationToken);
    }

    /// <summary>After the password: a code of the authenticator, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code, bool isRecovery, CancellationToken cancellationToken)
    {
        if (await manager.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return new SignInOutcome.Refused("That took too long. Sign in with your password again.");
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        // Recovery codes are guessed no more often than passwords.
        if (isRecovery && await manager.UserManager.IsLockedOutAsync(account))
            return new SignInOutcome.Refused(LockedOut);
        var result = isRecovery
            ? await manager.TwoFactorRecoveryCodeSignInAsync(plain)
            : await manager.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false);
        if (isRecovery && !result.Succeeded)
            await manager.UserManager.AccessFailedAsync(account);
        return await OutcomeAsync(result, account, isRecovery ? "recovery code" : "authenticator", WrongCode, cancellationToken);
    }

    /// <param name="credential">What the browser's passkey answered, as JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        if (await AssertionAsync(credential) is not { } assertion)
            return new SignInOutcome.Refused(StalePasskey);
        if (!assertion.Succeeded)
            return new SignInOutcome.Refused(NoPasskey);
        var account = assertion.User;
        if (!await manager.CanSignInAsync(account) || await manager.UserManager.IsLockedOutAsync(account))
            return await OutcomeAsync(SignInResult.LockedOut, account, "passkey", NoPasskey, cancellationToken);
        await manager.UserManager.AddOrUpdatePasskeyAsync(account, assertion.Passkey);
        await manager.SignInAsync(account, isPersistent: false, "passkey");
        return await OutcomeAsync(SignInResult.Success, account, "passkey", NoPasskey, cancellationToken);
    }

    /// <summary>Signs in whoever has just made their account.</summary>
    public async Task AfterEnrolmentAsync(Account account, CancellationToken cancellationToken)
    {
        await manager.SignInAsync(account, isPersistent: false);
        await NoteAsync(account, cancellationToken);
    }

    /// <summary>Ends this browser's session, and no other one.</summary>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        if (await manager.UserManager.GetUserAsync(manager.Context.User) is { } account)
            await WriteAsync("account.signed-out", account, "{}", cancellationToken);
        await manager.SignOutAsync();
    }

    internal async Task<SignInOutcome> OutcomeAsync(SignInResult result, Account account, string means, string wrong, CancellationToken cancellationToken)
    {
        if (result.RequiresTwoFactor)
            return new SignInOutcome.CodeNeeded();
        if (!result.Succeeded)
        {
            await WriteAsync("account.refused", account, $$"""{"with":"{{means}}","locked":{{(result.IsLockedOut ? "true" : "false")}}}""", cancellationToken);
            return new SignInOutcome.Refused(result.IsLockedOut ? LockedOut : wrong);
        }

        await WriteAsync("account.signed-in", account, $$"""{"with":"{{means}}"}""", cancellationToken);
        await NoteAsync(account, cancellationToken);
        return new SignInOutcome.Done();
    }

    private async Task NoteAsync(Account account, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        account.LastSignInAt = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        await manager.UserManager.UpdateAsync(account);
    }

    private Task WriteAsync(string action, Account account, string detail, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditAction(account.Id, account.UserName!, action, account.UserName!, detail), cancellationToken);

    /// <summary>What the passkey proves; null where the question that it answers is not known any more.</summary>
    private async Task<PasskeyAssertionResult<Account>?> AssertionAsync(string credential)
    {
        try
        {
            return credential.Length > 0 ? await manager.PerformPasskeyAssertionAsync(credential) : null;
        }
        catch (InvalidOperationException)
        {
            // The question stands in a cookie that does not last long.
            return null;
        }
    }
}
