using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Web.Export;

namespace StudyPlatform.Web.Commands;

/// <summary><c>export</c>: a study's results.</summary>
internal static class ExportCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "export",
            "Writes a study's results as they are at this moment, a zip after Psych-DS: tables, their description, the study's documents. It is written under another name and renamed; a file that is there is replaced.",
            "export --study default --out default.zip",
            "export --study default --out with-ids.zip --identifiers");
        var study = StudyCommand.Option();
        var output = new Option<string>("--out") { Description = "The zip to write.", HelpName = "FILE", Required = true };
        var identifiers = new Option<bool>("--identifiers")
        {
            Description = "Add the ids that recruiting platforms gave people, which are needed for paying and for nothing else.",
            DefaultValueFactory = _ => false,
        };
        command.Options.Add(study);
        command.Options.Add(output);
        command.Options.Add(identifiers);
        return command.Does(context, async (parsed, session) =>
        {
            var id = StudyCommand.Id(parsed.GetRequiredValue(study));
            var path = parsed.GetRequiredValue(output);
            var stores = await session.OpenAsync(create: false);
            await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
            var withIds = parsed.GetValue(identifiers);
            var bytes = await new StudyExport(stores).WriteAsync(id, path, withIds, session.Cancellation);
            session.Answer(
                new JsonObject { ["study"] = id.Value, ["out"] = path, ["bytes"] = bytes, ["identifiers"] = withIds },
                $"The results of the study {id} are in {path}: {bytes} bytes{(withIds ? ", with the platforms' ids, which are not to be passed on" : "")}.");
        });
    }
}
