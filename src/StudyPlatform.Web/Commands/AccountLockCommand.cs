using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Commands;

/// <summary><c>account lock</c>, <c>account unlock</c>.</summary>
internal static class AccountLockCommand
{
    public static Command Create(CallContext context, string word, bool locked, string description)
    {
        var command = new OperatorCommand(word, description, $"account {word} --name anna");
        var name = AccountCommand.Name();
        command.Options.Add(name);
        return command.Does(context, async (parsed, session) =>
        {
            var stores = await session.OpenAsync(create: false);
            var account = await AccountCommand.FindAsync(stores, parsed.GetRequiredValue(name), session.Cancellation);
            if (await stores.Accounts.SetLockedAsync(account.Id, locked, session.Cancellation, AccountCommand.Action($"account.{word}ed", account.Name)) is GrantChange.LastOwner)
                throw new SiteException($"{account.Name} is the only owner who can sign in; make another one first, with account invite --role owner.");
            session.Answer(new JsonObject { ["name"] = account.Name, ["locked"] = locked }, $"The account {account.Name} is {word}ed now.");
        });
    }
}
