using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Commands;

/// <summary><c>account invite</c>: a one-time link for someone new.</summary>
internal static class AccountInviteCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "invite",
            "Makes the one-time link by which someone new gets an account.",
            "account invite --role researcher",
            "account invite --role analyst --study default --note \"Anna, for the reliability analysis\"");
        var role = new Option<string>("--role") { Description = "owner, researcher or analyst.", HelpName = "ROLE", Required = true };
        var study = new Option<string>("--study") { Description = "The study's id; all studies unless it is given.", HelpName = "ID" };
        var note = new Option<string>("--note") { Description = "For whom it is.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        command.Options.Add(role);
        command.Options.Add(study);
        command.Options.Add(note);
        return command.Does(context, async (parsed, session) =>
        {
            var grant = Grant.Parse(parsed.GetRequiredValue(role), parsed.GetValue(study) ?? Grant.Everywhere)
                ?? throw new WrongCallException($"--role {parsed.GetRequiredValue(role)}{(parsed.GetValue(study) is { } id ? $" --study {id}" : "")} is no grant; a role is owner (of the whole site only), researcher or analyst.");
            var stores = await session.OpenAsync(create: false);
            var audit = AccountCommand.Action("account.invited", parsed.GetRequiredValue(note), new JsonObject { ["grants"] = new JsonArray((JsonNode)grant.ToString()) });
            var link = await session.Links(stores).DrawAsync(session.Address, AccountLinkKind.Invitation, new AccountGrants([grant]), account: null, parsed.GetRequiredValue(note), AccountCommand.Operator, audit, session.Cancellation);
            AccountCommand.Answer(session, link, $"This link makes an account that is {grant}.");
        });
    }
}
