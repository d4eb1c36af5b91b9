using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study codes</c>: links that let one person in each.</summary>
internal static class StudyCodesCommand
{
    private const int MostAtOnce = 100_000;

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "codes",
            "Draws codes for links that let one person in each, for a study whose plain links are 'codes'; writes code and link, one pair a line.",
            "study codes --study default --count 20");
        var study = StudyCommand.Option();
        var count = new Option<int>("--count") { Description = $"How many, 1 to {MostAtOnce}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        command.Options.Add(study);
        command.Options.Add(count);
        return command.Does(context, async (parsed, session) =>
        {
            if (parsed.GetValue(count) is < 1 or > MostAtOnce)
                throw new WrongCallException($"--count is {parsed.GetValue(count)}, but must be from 1 to {MostAtOnce}.");
            var id = StudyCommand.Id(parsed.GetRequiredValue(study));
            var stores = await session.OpenAsync(create: false);
            var entry = await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
            var running = await new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(entry.Current, session.Cancellation);
            if (running.Plan.Definition.Platforms.Plain is not PlainLinks.Codes)
                throw new SiteException($"The study {entry.Id} takes no codes: platforms.plain of its definition is not 'codes'; change that and add the study again.");
            var codes = LinkCode.Draw(parsed.GetValue(count));
            await stores.Studies.AddCodesAsync(entry.Id, codes, session.Cancellation, AccountCommand.Action("study.codes-drawn", entry.Id.Value, new JsonObject { ["count"] = codes.Count }));
            var links = codes.Select(code => (Code: code, Link: StudyLink.Of(session.Address, entry.Id, code).ToString())).ToList();
            session.Answer(
                new JsonObject
                {
                    ["study"] = entry.Id.Value,
                    ["codes"] = new JsonArray([.. links.Select(pair => (JsonNode)new JsonObject { ["code"] = pair.Code, ["link"] = pair.Link })]),
                },
                [.. links.Select(pair => $"{pair.Code} {pair.Link}")]);
        });
    }
}
