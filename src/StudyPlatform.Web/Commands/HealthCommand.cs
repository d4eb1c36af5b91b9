using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Health;

namespace StudyPlatform.Web.Commands;

/// <summary><c>health</c>: asks the running site how it is, where nothing else is installed that could.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "health",
            "Asks the site that runs with these settings whether it can do its work: database, writer, migrations, disk. Ends with exit code 1 if it cannot, or does not answer.",
            "health",
            "health --url http://127.0.0.1:8080 --json");
        var url = new Option<string>("--url") { Description = "Where the site listens; the first address of the settings unless given.", HelpName = "URL" };
        var live = new Option<bool>("--live") { Description = "Ask only whether it answers at all.", DefaultValueFactory = _ => false };
        command.Options.Add(url);
        command.Options.Add(live);
        return command.Does(context, async (parsed, session) =>
        {
            var site = parsed.GetValue(url) is { } text ? Address(text) : session.ListeningAddress;
            var page = new Uri(site, parsed.GetValue(live) ? HealthPages.Live : HealthPages.Ready);
            var checks = Checks(await AskAsync(page, session.Cancellation)) ?? throw new SiteException($"What answers at {page} is not a site of this program; name the site's address with --url.");
            var failed = checks.Where(check => check.Value != "ok").Select(check => check.Key).ToList();
            session.Answer(
                new JsonObject
                {
                    ["url"] = page.ToString(),
                    ["healthy"] = failed.Count == 0,
                    ["checks"] = new JsonObject(checks.Select(check => KeyValuePair.Create(check.Key, (JsonNode?)check.Value))),
                },
                failed.Count == 0 ? $"The site at {site} is well." : $"The site at {site} fails at: {string.Join(", ", failed)}; its log says why.");
            if (failed.Count > 0)
                session.Fail();
        });
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new WrongCallException($"--url is '{text}', but must be an address such as http://127.0.0.1:5080.");

    private static async Task<string> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(page, cancellationToken);
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new SiteException($"No site answers at {page} ({Sentences.Bare(exception)}); look whether it runs, or name its address with --url.", exception);
        }
    }

    /// <summary>The words of the page by what was tried; null if it is not such a page.</summary>
    private static Dictionary<string, string>? Checks(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject page && page["checks"] is JsonObject checks && page["status"] is JsonValue
                ? checks.ToDictionary(check => check.Key, check => $"{check.Value}", StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
