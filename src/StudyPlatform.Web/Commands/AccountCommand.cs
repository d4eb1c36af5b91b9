using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Admin.People;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Commands;

/// <summary><c>account</c>: who works on the dashboard, for an operator who cannot sign in there.</summary>
internal static class AccountCommand
{
    /// <summary>Who an operator's commands are in the audit log.</summary>
    public const string Operator = "(command line)";

    public static Command Create(CallContext context) => new("account", "Lists who works on the dashboard, and makes the one-time links by which people come in.")
    {
        FirstLink(context),
        AccountListCommand.Create(context),
        AccountInviteCommand.Create(context),
        AccountReturnCommand.Create(context),
        AccountLockCommand.Create(context, "lock", locked: true, "Locks an account: it is signed out everywhere and cannot sign in."),
        AccountLockCommand.Create(context, "unlock", locked: false, "Lets a locked account sign in again."),
    };

    /// <summary>The option that names an account.</summary>
    public static Option<string> Name() => new("--name") { Description = "The name with which they sign in.", HelpName = "NAME", Required = true };

    /// <exception cref="SiteException">There is no such account.</exception>
    public static async Task<AccountEntry> FindAsync(SiteStores stores, string name, CancellationToken cancellationToken)
    {
        var all = await stores.Accounts.ListAsync(cancellationToken);
        return all.FirstOrDefault(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new SiteException($"There is no account {name}{(all.Count == 0 ? ", nor any other; account first-link makes the first" : $"; there are {string.Join(", ", all.Select(account => account.Name))}")}.");
    }

    /// <summary>The audit log's line about what a command does.</summary>
    public static AuditAction Action(string action, string subject, JsonObject? detail = null) => new(null, Operator, action, subject, detail?.ToJsonString() ?? "{}");

    /// <summary>Answers with a link.</summary>
    public static void Answer(OperatorSession session, DrawnLink link, string sentence) =>
        session.Answer(new JsonObject { ["link"] = link.Address.ToString(), ["expiresAt"] = $"{link.ExpiresAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" }, $"{sentence} It works once, until {link.ExpiresAt:u}:", link.Address.ToString());

    private static OperatorCommand FirstLink(CallContext context) =>
        new OperatorCommand("first-link", "Makes the link by which the site gets its first owner; the site prints one too whenever it starts without an owner.", "account first-link").Does(context, async (_, session) =>
        {
            var stores = await session.OpenAsync(create: true);
            var link = await session.Links(stores).DrawFirstAsync(session.Address, session.Cancellation)
                ?? throw new SiteException("The site has an owner already, who can invite others; account invite makes an invitation from here.");
            Answer(session, link, "This link makes the site's first owner.");
        });
}
