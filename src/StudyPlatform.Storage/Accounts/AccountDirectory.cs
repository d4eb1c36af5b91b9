using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Connections;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Accounts, what they may do, and links, in the database.</summary>
internal sealed class AccountDirectory(Database database, TimeProvider clock) : IAccountStore
{
    internal const string OwnerRole = "owner";

    public Task<IReadOnlyList<AccountEntry>> ListAsync(CancellationToken cancellationToken) => RunAsync<IReadOnlyList<AccountEntry>>(async context =>
    {
        var accounts = await context.Users.AsNoTracking()
            .Select(account => new
            {
                Account = account,
                Passkeys = context.UserPasskeys.Count(passkey => passkey.UserId == account.Id),
                Grants = context.Grants.Where(grant => grant.AccountId == account.Id).ToList(),
            })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        // Sorted here: what a database sorts by depends on its locale.
        return
        [
            .. accounts.OrderBy(entry => entry.Account.NormalizedUserName, StringComparer.Ordinal).Select(entry => new AccountEntry(
                new AccountId(entry.Account.Id),
                entry.Account.UserName!,
                Grants(entry.Grants),
                Micros.Time(entry.Account.CreatedAt),
                entry.Account.LastSignInAt is { } last ? Micros.Time(last) : null,
                entry.Account.LockoutEnd > clock.GetUtcNow() ? entry.Account.LockoutEnd : null,
                entry.Account.PasswordHash is not null,
                entry.Account.TwoFactorEnabled,
                entry.Passkeys)),
        ];
    });

    public Task<AccountGrants> GrantsAsync(AccountId id, CancellationToken cancellationToken) => RunAsync(async context =>
    {
        var found = await context.Users.AsNoTracking().Where(account => account.Id == id.Value)
            .Select(account => new { account.LockoutEnd, Grants = context.Grants.Where(grant => grant.AccountId == account.Id).ToList() })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return found is null || found.LockoutEnd == DateTimeOffset.MaxValue ? AccountGrants.None : Grants(found.Grants);
    });

    public Task<GrantChange> SetGrantsAsync(AccountId id, AccountGrants grants, CancellationToken cancellationToken, AuditAction? audit = null) => ChangeAsync(
        id,
        losesOwner: !grants.IsOwner,
        context =>
        {
            context.Grants.RemoveRange(context.Grants.Where(grant => grant.AccountId == id.Value));
            context.SaveChanges();
            context.Grants.AddRange(Rows(id.Value, grants));
        },
        audit,
        cancellationToken);

    public Task<GrantChange> SetLockedAsync(AccountId id, bool locked, CancellationToken cancellationToken, AuditAction? audit = null) => ChangeAsync(
        id,
        losesOwner: locked,
        context =>
        {
            var account = context.Users.Single(account => account.Id == id.Value);
            account.LockoutEnabled = true;
            account.LockoutEnd = locked ? DateTimeOffset.MaxValue : null;
            account.AccessFailedCount = 0;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
        },
        audit,
        cancellationToken);

    public Task<bool> HasOwnerAsync(CancellationToken cancellationToken) => RunAsync(context => context.Grants.AnyAsync(grant => grant.Role == OwnerRole, cancellationToken));

    public Task AddLinkAsync(AccountLink link, CancellationToken cancellationToken, AuditAction? audit = null) => RunAsync(async context =>
    {
        await using var transaction = await AuditedChange.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        context.Links.Add(new LinkRow
        {
            Id = link.Id,
            Kind = link.Kind.ToString(),
            Grants = GrantText.Write(link.Grants),
            AccountId = link.Account?.Value,
            Note = link.Note,
            CreatedAt = Micros.Of(link.CreatedAt),
            ExpiresAt = Micros.Of(link.ExpiresAt),
            CreatedBy = link.CreatedBy,
        });
        await KeepAsync(context, transaction, audit, cancellationToken).ConfigureAwait(false);
        return true;
    });

    public Task<AccountLink?> FindLinkAsync(LinkToken token, CancellationToken cancellationToken) => RunAsync(async context =>
    {
        var id = token.Hash();
        var row = await Working(context).SingleOrDefaultAsync(link => link.Id == id, cancellationToken).ConfigureAwait(false);
        // There is one first owner.
        if (row is null || (row.Kind == nameof(AccountLinkKind.First) && await context.Grants.AnyAsync(grant => grant.Role == OwnerRole, cancellationToken).ConfigureAwait(false)))
            return null;
        return Link(row);
    });

    public Task<IReadOnlyList<AccountLink>> OpenLinksAsync(CancellationToken cancellationToken) => RunAsync<IReadOnlyList<AccountLink>>(async context =>
        [.. (await Working(context).Where(link => link.Kind != nameof(AccountLinkKind.First)).OrderByDescending(link => link.CreatedAt).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(Link)]);

    public Task<bool> WithdrawLinkAsync(string id, CancellationToken cancellationToken, AuditAction? audit = null) => RunAsync(async context =>
    {
        await using var transaction = await AuditedChange.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        var withdrawn = await Working(context).Where(link => link.Id == id)
            .ExecuteUpdateAsync(update => update.SetProperty(link => link.UsedAt, Micros.Of(clock.GetUtcNow())), cancellationToken).ConfigureAwait(false);
        if (withdrawn == 0)
            return false;
        await KeepAsync(context, transaction, audit, cancellationToken).ConfigureAwait(false);
        return true;
    });

    private IQueryable<LinkRow> Working(AccountContext context)
    {
        var now = Micros.Of(clock.GetUtcNow());
        return context.Links.AsNoTracking().Where(link => link.UsedAt == null && link.ExpiresAt > now);
    }

    /// <summary>Changes an account in a transaction that leaves the site an owner who can sign in.</summary>
    private Task<GrantChange> ChangeAsync(AccountId id, bool losesOwner, Action<AccountContext> change, AuditAction? audit, CancellationToken cancellationToken) => RunAsync(async context =>
    {
        await using var transaction = await AuditedChange.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        if (!await context.Users.AnyAsync(account => account.Id == id.Value, cancellationToken).ConfigureAwait(false))
            return GrantChange.Unknown;
        if (losesOwner && await IsLastOwnerAsync(context, id, cancellationToken).ConfigureAwait(false))
            return GrantChange.LastOwner;
        change(context);
        await KeepAsync(context, transaction, audit, cancellationToken).ConfigureAwait(false);
        return GrantChange.Changed;
    });

    private async Task KeepAsync(AccountContext context, IDbContextTransaction transaction, AuditAction? audit, CancellationToken cancellationToken)
    {
        if (audit is not null)
            await AuditedChange.AppendAsync(context, audit, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsLastOwnerAsync(AccountContext context, AccountId id, CancellationToken cancellationToken)
    {
        var owners = await context.Users.Where(account => context.Grants.Any(grant => grant.AccountId == account.Id && grant.Role == OwnerRole))
            .Select(account => new { account.Id, account.LockoutEnd }).ToListAsync(cancellationToken).ConfigureAwait(false);
        // A lock-out after wrong passwords passes by itself.
        return owners.Exists(owner => owner.Id == id.Value) && !owners.Exists(owner => owner.Id != id.Value && owner.LockoutEnd != DateTimeOffset.MaxValue);
    }

    internal static IEnumerable<GrantRow> Rows(string account, AccountGrants grants) =>
        grants.All.Distinct().Select(grant => new GrantRow { AccountId = account, Role = AccountRoles.Name(grant.Role), Study = grant.Study?.Value ?? Grant.Everywhere });

    internal static AccountLink Link(LinkRow row) =>
        new(
            row.Id,
            Enum.Parse<AccountLinkKind>(row.Kind),
            GrantText.Read(row.Grants),
            row.AccountId is null ? null : new AccountId(row.AccountId),
            row.Note,
            Micros.Time(row.CreatedAt),
            Micros.Time(row.ExpiresAt),
            row.CreatedBy);

    private static AccountGrants Grants(IEnumerable<GrantRow> rows) =>
        new(rows.OrderBy(row => row.Study, StringComparer.Ordinal).ThenBy(row => row.Role, StringComparer.Ordinal)
            .Select(row => Grant.Parse(row.Role, row.Study) ?? throw new InvalidOperationException($"An account is '{row.Role}' of '{row.Study}', which is no role.")));

    private Task<T> RunAsync<T>(Func<AccountContext, Task<T>> work) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateAccountContext();
        return await work(context).ConfigureAwait(false);
    });
}
