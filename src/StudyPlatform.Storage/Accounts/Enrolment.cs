using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Uses one-time links: the account, what it may do and the end of the link are kept together or not at all.</summary>
public sealed class Enrolment(AccountContext context, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>Makes the account of a first link or an invitation.</summary>
    /// <param name="token">The link's.</param>
    /// <param name="name">What they will sign in with.</param>
    /// <param name="password">Null where <paramref name="login"/> takes its place.</param>
    /// <param name="login">Who they are at the provider that signs them on; null without one.</param>
    /// <param name="audit">Makes the line of the audit log that is kept with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<EnrolmentOutcome> CreateAsync(
        LinkToken token, string name, string? password, UserLoginInfo? login, Func<EnrolmentOutcome.Done, AuditAction> audit, CancellationToken cancellationToken)
    {
        if (password is null == login is null)
            throw new ArgumentException("An account is made with a password or with a sign-on.", nameof(password));
        return UseAsync(token, link => link.Kind is not AccountLinkKind.Return, audit, cancellationToken, async link =>
        {
            var account = new Account { UserName = name, CreatedAt = Micros.Of(clock.GetUtcNow()), LockoutEnabled = true };
            var result = password is null ? await users.CreateAsync(account).ConfigureAwait(false) : await users.CreateAsync(account, password).ConfigureAwait(false);
            if (result.Succeeded && login is not null)
                result = await users.AddLoginAsync(account, login).ConfigureAwait(false);
            context.Grants.AddRange(AccountDirectory.Rows(account.Id, link.Grants));
            return (result, account);
        });
    }

    /// <summary>Gives the account of a way back a new password, takes a lost authenticator's codes off it, and signs it out everywhere.</summary>
    public Task<EnrolmentOutcome> ReturnAsync(LinkToken token, string password, Func<EnrolmentOutcome.Done, AuditAction> audit, CancellationToken cancellationToken) =>
        UseAsync(token, link => link.Kind is AccountLinkKind.Return, audit, cancellationToken, async link =>
        {
            if (await users.FindByIdAsync(link.Account!.Value.Value).ConfigureAwait(false) is not { } account)
                return (IdentityResult.Failed(new IdentityError { Description = "The account is not there any more." }), new Account());
            var reset = await users.GeneratePasswordResetTokenAsync(account).ConfigureAwait(false);
            var result = await users.ResetPasswordAsync(account, reset, password).ConfigureAwait(false);
            if (result.Succeeded)
                result = await users.ResetAccessFailedCountAsync(account).ConfigureAwait(false);
            if (result.Succeeded)
                result = await users.SetTwoFactorEnabledAsync(account, false).ConfigureAwait(false);
            if (result.Succeeded)
                result = await users.ResetAuthenticatorKeyAsync(account).ConfigureAwait(false);
            return (result, account);
        });

    private async Task<EnrolmentOutcome> UseAsync(
        LinkToken token, Func<AccountLink, bool> fits, Func<EnrolmentOutcome.Done, AuditAction> audit, CancellationToken cancellationToken, Func<AccountLink, Task<(IdentityResult Result, Account Account)>> work)
    {
        // One after the other: of two first links that are used at the same moment, one makes the owner.
        await using var transaction = await AuditedChange.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        try
        {
            if (await TakeAsync(token, cancellationToken).ConfigureAwait(false) is not { } link || !fits(link))
                return new EnrolmentOutcome.LinkIsVoid();
            var (result, account) = await work(link).ConfigureAwait(false);
            if (!result.Succeeded)
                return new EnrolmentOutcome.Refused([.. result.Errors.Select(error => error.Description)]);
            var done = new EnrolmentOutcome.Done(account, link);
            await AuditedChange.AppendAsync(context, audit(done), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return done;
        }
        catch (Exception exception) when (PostgresFailure.IsConflict(exception))
        {
            return new EnrolmentOutcome.LinkIsVoid();
        }
    }

    private async Task<AccountLink?> TakeAsync(LinkToken token, CancellationToken cancellationToken)
    {
        var (id, now) = (token.Hash(), Micros.Of(clock.GetUtcNow()));
        var taken = await context.Links.Where(link => link.Id == id && link.UsedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(update => update.SetProperty(link => link.UsedAt, now), cancellationToken).ConfigureAwait(false);
        if (taken == 0)
            return null;
        var link = AccountDirectory.Link(await context.Links.AsNoTracking().SingleAsync(link => link.Id == id, cancellationToken).ConfigureAwait(false));
        return link.Kind is AccountLinkKind.First && await context.Grants.AnyAsync(grant => grant.Role == AccountDirectory.OwnerRole, cancellationToken).ConfigureAwait(false)
            ? null
            : link;
    }
}
