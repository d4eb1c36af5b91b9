using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>verify</c>: whether anything was changed or is missing.</summary>
internal static class VerifyCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "verify",
            "Recomputes the hash chain of every participation's log, and that of the dashboard's audit log, checks the rules between the database's rows, and looks at every byte of the bundles; names each fault on a line of its own, and ends with exit code 1 if there is one.",
            "verify",
            "verify --study default --json");
        var study = StudyCommand.Option(required: false);
        study.Description = "The study whose bundles are looked at; those of all studies unless it is given. The database is always looked at whole.";
        command.Options.Add(study);
        return command.Does(context, async (parsed, session) =>
        {
            var id = parsed.GetValue(study) is { } text ? StudyCommand.Id(text) : (Domain.Studies.StudyId?)null;
            var stores = await session.OpenAsync(create: false);
            IReadOnlyList<StudyEntry> entries = id is { } one
                ? [await StudyCommand.FindAsync(stores.Studies, one, session.Cancellation)]
                : await stores.Studies.ListAsync(session.Cancellation);
            var shelf = new ShelfCheck(stores.Studies, stores.Shelf);
            var database = await stores.VerifyAsync(session.Cancellation);
            var audit = await stores.Audit.VerifyAsync(session.Cancellation);
            List<string> faults = [.. database.Faults.Select(fault => $"{fault}."), .. audit.Faults];
            foreach (var entry in entries)
                faults.AddRange(await shelf.CheckAsync(entry.Id, session.Cancellation));
            var looked = $"{Count(database.Participations, "participation", "participations")} with {Count(database.Events, "event", "events")}, {Count(entries.Count, "study", "studies")} with bundles";
            session.Answer(
                new JsonObject
                {
                    ["sound"] = faults.Count == 0,
                    ["participations"] = database.Participations,
                    ["events"] = database.Events,
                    ["fingerprints"] = new JsonObject(database.Fingerprints.Select(print => KeyValuePair.Create(print.Key.Value, (JsonNode?)print.Value.Value))),
                    ["audit"] = new JsonObject { ["lines"] = audit.Entries, ["end"] = audit.End },
                    ["studies"] = new JsonArray([.. entries.Select(entry => (JsonNode)entry.Id.Value)]),
                    ["faults"] = new JsonArray([.. faults.Select(fault => (JsonNode)fault)]),
                },
                [.. faults, .. database.Fingerprints.Select(print => $"Fingerprint of the log of {print.Key}: {print.Value}"), $"End of the audit log after {Count(audit.Entries, "line", "lines")}: {audit.End}", $"{(faults.Count == 0 ? "All is as it was written" : Count(faults.Count, "fault", "faults"))}: {looked}."]);
            if (faults.Count > 0)
                session.Fail();
        });
    }

    private static string Count(long number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
