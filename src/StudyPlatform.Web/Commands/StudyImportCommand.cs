using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study import</c>: takes an archive in.</summary>
internal static class StudyImportCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "import",
            "Takes in a study that study archive wrote, under the id that it has there, as a draft: every hash and every rule is checked, and all faults are listed. A study of that id which is here already is left as it is.",
            "study import --archive archive.zip");
        var archive = new Option<string>("--archive") { Description = "The zip.", HelpName = "FILE", Required = true };
        command.Options.Add(archive);
        return command.Does(context, async (parsed, session) =>
        {
            var stores = await session.OpenAsync(create: true);
            var audit = AccountCommand.Action("study.added", "", new JsonObject { ["from"] = "archive" });
            switch (await stores.Archives().ImportAsync(parsed.GetRequiredValue(archive), audit, session.Cancellation))
            {
                case StudyIntakeOutcome.Refused refused:
                    session.Answer(new JsonObject { ["outcome"] = "refused", ["faults"] = new JsonArray([.. refused.Faults.Select(fault => (JsonNode)fault)]) }, [.. refused.Faults]);
                    throw new SiteException($"Nothing was added: {refused.Faults.Count} fault{(refused.Faults.Count == 1 ? "" : "s")}; take another archive, or export the study again.");
                case StudyIntakeOutcome.IdTaken taken:
                    throw new SiteException($"There is another study {taken.Entry.Id} on this site already, with other documents; an archive keeps its study's id, so take it in on a site without that one.");
                case StudyIntakeOutcome.Added added:
                    Answer(session, await StudyCommand.FindAsync(stores.Studies, added.Version.Study, session.Cancellation), "added");
                    break;
                case StudyIntakeOutcome.Unchanged unchanged:
                    Answer(session, unchanged.Entry, "unchanged");
                    break;
            }
        });
    }

    private static void Answer(OperatorSession session, StudyEntry entry, string outcome)
    {
        var json = StudyListCommand.Json(entry);
        json["outcome"] = outcome;
        session.Answer(json, outcome == "added" ? $"The study {entry.Id} was added, a draft." : $"The study {entry.Id} is there already, just as it is in the archive.");
    }
}
