using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Commands;

/// <summary><c>account list</c>: all accounts, one a line.</summary>
internal static class AccountListCommand
{
    private const string LineFormat = "{0,-24} {1,-8} {2,-14} {3}";

    public static Command Create(CallContext context) =>
        new OperatorCommand("list", "Lists all accounts with what they may do.", "account list").Does(context, async (_, session) =>
        {
            var stores = await session.OpenAsync(create: false);
            var accounts = await stores.Accounts.ListAsync(session.Cancellation);
            session.Answer(
                new JsonObject { ["accounts"] = new JsonArray([.. accounts.Select(Json)]) },
                [Line("name", "state", "second step", "grants"), .. accounts.Select(account => Line(account.Name, State(account), Second(account), string.Join(", ", account.Grants.All)))]);
        });

    private static JsonObject Json(AccountEntry account) => new()
    {
        ["name"] = account.Name,
        ["state"] = State(account),
        ["authenticator"] = account.HasAuthenticator,
        ["passkeys"] = account.Passkeys,
        ["grants"] = new JsonArray([.. account.Grants.All.Select(grant => (JsonNode)grant.ToString())]),
    };

    private static string State(AccountEntry account) => account.LockedUntil is null ? "open" : "locked";

    private static string Second(AccountEntry account) => (account.HasAuthenticator, account.Passkeys) switch
    {
        (true, > 0) => "both",
        (true, _) => "authenticator",
        (_, > 0) => "passkey",
        _ => "none",
    };

    private static string Line(string name, string state, string second, string grants) => string.Format(LineFormat, name, state, second, grants);
}
