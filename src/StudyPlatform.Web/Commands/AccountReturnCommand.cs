using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Commands;

/// <summary><c>account return-link</c>: a one-time link for someone who cannot sign in any more.</summary>
internal static class AccountReturnCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand("return-link", "Makes the one-time link by which someone sets a new password who lost theirs, or their authenticator.", "account return-link --name anna");
        var name = AccountCommand.Name();
        command.Options.Add(name);
        return command.Does(context, async (parsed, session) =>
        {
            var stores = await session.OpenAsync(create: false);
            var account = await AccountCommand.FindAsync(stores, parsed.GetRequiredValue(name), session.Cancellation);
            var link = await session.Links(stores).DrawAsync(session.Address, AccountLinkKind.Return, AccountGrants.None, account.Id, account.Name, AccountCommand.Operator, AccountCommand.Action("account.return-link-made", account.Name), session.Cancellation);
            AccountCommand.Answer(session, link, $"This link lets {account.Name} back in.");
        });
    }
}
