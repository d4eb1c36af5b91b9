using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study list</c>: all studies, one a line.</summary>
internal static class StudyListCommand
{
    private const string LineFormat = "{0,-24} {1,-10} {2,7}  {3}";

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand("list", "Lists all studies with state and version.", "study list", "study list --json");
        return command.Does(context, async (_, session) =>
        {
            var stores = await session.OpenAsync(create: false);
            var studies = await stores.Studies.ListAsync(session.Cancellation);
            session.Answer(
                new JsonObject { ["studies"] = new JsonArray([.. studies.Select(Json)]) },
                [Line("study", "state", "version", "added"), .. studies.Select(entry => Line(entry.Id.Value, entry.State.ToString().ToLowerInvariant(), $"{entry.Current.Number}", $"{entry.CreatedAt:u}"))]);
        });
    }

    public static JsonObject Json(StudyEntry entry) => new()
    {
        ["study"] = entry.Id.Value,
        ["state"] = entry.State.ToString().ToLowerInvariant(),
        ["version"] = entry.Current.Number,
        ["definitionSha256"] = entry.Current.Definition.Value,
        ["bundleSha256"] = entry.Current.Bundle.Value,
        ["createdAt"] = $"{entry.CreatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}",
    };

    private static string Line(string study, string state, string version, string added) => string.Format(LineFormat, study, state, version, added);
}
