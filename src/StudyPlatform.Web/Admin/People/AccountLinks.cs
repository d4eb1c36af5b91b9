using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Admin.People;

/// <summary>Draws one-time links. The token is in the link that is handed out and nowhere else.</summary>
public sealed class AccountLinks(IAccountStore accounts, DashboardOptions options, TimeProvider clock)
{
    /// <summary>Keeps a new link's hash.</summary>
    /// <param name="site">The site's address, from its root.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="grants">What the new account may do.</param>
    /// <param name="account">Whom it lets back in.</param>
    /// <param name="note">For whom it is.</param>
    /// <param name="by">The name of who makes it; null for the program itself.</param>
    /// <param name="audit">The line of the audit log that is kept with it; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The link to hand out, and when it stops working.</returns>
    public async Task<DrawnLink> DrawAsync(
        Uri site, AccountLinkKind kind, AccountGrants grants, AccountId? account, string note, string? by, AuditAction? audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(grants);
        var token = LinkToken.Draw();
        var now = clock.GetUtcNow();
        var link = new AccountLink(token.Hash(), kind, grants, account, note, now, now + options.LinkLifetime, by);
        await accounts.AddLinkAsync(link, cancellationToken, audit);
        return new DrawnLink(new Uri(site, $"{DashboardEndpoints.Path}/account/join?token={token.Value}"), link.ExpiresAt);
    }

    /// <summary>The link by which the site gets its first owner.</summary>
    /// <returns>Null if it has one.</returns>
    public async Task<DrawnLink?> DrawFirstAsync(Uri site, CancellationToken cancellationToken) =>
        await accounts.HasOwnerAsync(cancellationToken)
            ? null
            : await DrawAsync(site, AccountLinkKind.First, new AccountGrants([new Grant(AccountRole.Owner, null)]), account: null, note: "", by: null, audit: null, cancellationToken);
}
