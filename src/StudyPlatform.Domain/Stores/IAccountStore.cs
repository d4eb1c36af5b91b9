using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;

namespace StudyPlatform.Domain.Stores;

/// <summary>
/// Who works on this site, what they may do, and the links by which they come. A line for the audit log that is given with a change
/// is kept with it or not at all, and is not written if nothing was changed.
/// </summary>
public interface IAccountStore
{
    /// <summary>All accounts by their names.</summary>
    Task<IReadOnlyList<AccountEntry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>What an account may do at this moment: nothing if it is not there or locked for good.</summary>
    Task<AccountGrants> GrantsAsync(AccountId id, CancellationToken cancellationToken);

    /// <summary>Puts what an account may do in the place of what it could until now.</summary>
    Task<GrantChange> SetGrantsAsync(AccountId id, AccountGrants grants, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>Locks an account for good, or lets it in again; either way it is signed out everywhere.</summary>
    Task<GrantChange> SetLockedAsync(AccountId id, bool locked, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>Whether the site has an owner.</summary>
    Task<bool> HasOwnerAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a new link.</summary>
    Task AddLinkAsync(AccountLink link, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>A link that works at this moment, or null.</summary>
    Task<AccountLink?> FindLinkAsync(LinkToken token, CancellationToken cancellationToken);

    /// <summary>Invitations and ways back that can still be used, the newest first.</summary>
    Task<IReadOnlyList<AccountLink>> OpenLinksAsync(CancellationToken cancellationToken);

    /// <summary>Makes a link worthless.</summary>
    /// <returns>False if it was used, taken back or over already.</returns>
    Task<bool> WithdrawLinkAsync(string id, CancellationToken cancellationToken, AuditAction? audit = null);
}
