using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study add</c>: takes a definition and a bundle in.</summary>
internal static class StudyAddCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "add",
            "Takes a study in, definition and bundle whole or nothing: every hash and every rule is checked and all faults are listed. A study that is there already gets a new version if something changed; participations keep the version they began with.",
            "study add --definition study.json --bundle bundle.zip",
            "study add --definition study.json --bundle bundle --open");
        var definition = new Option<string>("--definition") { Description = "The study's definition, study.json.", HelpName = "FILE", Required = true };
        var bundle = new Option<string>("--bundle") { Description = "The bundle's folder or zip.", HelpName = "PATH", Required = true };
        var open = new Option<bool>("--open") { Description = "Let newcomers in at once.", DefaultValueFactory = _ => false };
        command.Options.Add(definition);
        command.Options.Add(bundle);
        command.Options.Add(open);
        return command.Does(context, async (parsed, session) =>
        {
            var stores = await session.OpenAsync(create: true);
            var outcome = await new StudyIntake(stores.Studies, stores.Shelf).AddAsync(parsed.GetRequiredValue(definition), parsed.GetRequiredValue(bundle), StudyState.Draft, session.Cancellation, AccountCommand.Action("study.added", "", new JsonObject { ["from"] = "command" }));
            switch (outcome)
            {
                case StudyIntakeOutcome.Refused refused:
                    session.Answer(new JsonObject { ["outcome"] = "refused", ["faults"] = new JsonArray([.. refused.Faults.Select(fault => (JsonNode)fault)]) }, [.. refused.Faults]);
                    throw new SiteException($"Nothing was added: {refused.Faults.Count} fault{(refused.Faults.Count == 1 ? "" : "s")}; mend what is listed and add the study again.");
                case StudyIntakeOutcome.NotOpenToChange fixedNow:
                    throw new SiteException(fixedNow.Entry.State is StudyState.Live
                        ? $"The study {fixedNow.Entry.Id} is live, and what was handed over differs from its version {fixedNow.Entry.Current.Number}; pause it first with study pause --study {fixedNow.Entry.Id}."
                        : $"The study {fixedNow.Entry.Id} is closed and stays as it is; give the new one another id.");
                case StudyIntakeOutcome.Added added:
                    await AnswerAsync(session, stores, added.Version.Study, "added", parsed.GetValue(open));
                    break;
                case StudyIntakeOutcome.Unchanged unchanged:
                    await AnswerAsync(session, stores, unchanged.Entry.Id, "unchanged", parsed.GetValue(open));
                    break;
            }
        });
    }

    private static async Task AnswerAsync(OperatorSession session, SiteStores stores, StudyId id, string outcome, bool open)
    {
        var entry = await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
        if (open && entry.State is not StudyState.Live)
            entry = await StudyMoveCommand.MoveAsync(stores, entry, StudyMove.Open, session.Cancellation);
        var json = StudyListCommand.Json(entry);
        json["outcome"] = outcome;
        json["link"] = StudyLink.Of(session.Address, id).ToString();
        session.Answer(
            json,
            outcome == "added" ? $"Version {entry.Current.Number} of the study {id} was added; the study is {Text(entry)}." : $"The study {id} is there already, unchanged since version {entry.Current.Number}; it is {Text(entry)}.",
            $"Study link: {StudyLink.Of(session.Address, id)}");
    }

    private static string Text(StudyEntry entry) => entry.State.ToString().ToLowerInvariant();
}
