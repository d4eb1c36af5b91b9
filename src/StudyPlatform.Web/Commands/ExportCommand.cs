using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Commands;

/// <summary><c>export</c>: a study's results.</summary>
internal static class ExportCommand
{
    /// <summary>The file name that stands for standard output.</summary>
    private const string StandardOutput = "-";

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "export",
            "Writes a study's results as they are at this moment: all tables with their description and the study's documents as a zip, or one table. A file is written under another name and renamed; one that is there is replaced. Each export leaves a line in the audit log.",
            "export --study default --out default.zip",
            "export --study default --out with-ids.zip --identifiers",
            "export --study default --out finished.zip --source prolific,code --status completed --exclusions not-excluded",
            "export --study default --out trials.csv --format csv --table trials",
            "export --study default --out - --format json-lines --table participants");
        var study = StudyCommand.Option();
        var output = new Option<string>("--out") { Description = $"The file to write; {StandardOutput} for standard output.", HelpName = "FILE", Required = true };
        var identifiers = new Option<bool>("--identifiers")
        {
            Description = "Add the ids that recruiting platforms gave people, which are needed for paying and for nothing else.",
            DefaultValueFactory = _ => false,
        };
        var fields = new Dictionary<string, Option<string[]>>(StringComparer.Ordinal)
        {
            [ExportFields.Format] = Words(ExportFields.Format, "WORD", $"{Choices<ExportFormat>()}. csv is one table; json-lines is one table, or all of them in a zip.", [ResultText.Of(default(ExportFormat))]),
            [ExportFields.Table] = Words(ExportFields.Table, "NAME", $"The only table: {string.Join(", ", ResultTables.Names)}. All of them without it.", []),
            [ExportFields.Source] = Words(ExportFields.Source, "WORDS", $"Only people from these sources: {Choices<Platform>()}. Everyone without it.", []),
            [ExportFields.Status] = Words(ExportFields.Status, "WORDS", $"Only people with these endings: {Choices<ParticipationStatus>()}. Everyone without it.", []),
            [ExportFields.Exclusions] = Words(ExportFields.Exclusions, "WORD", $"Whether people count whom an operator excluded: {Choices<ExclusionChoice>()}.", [ResultText.Of(default(ExclusionChoice))]),
            [ExportFields.Version] = Words(ExportFields.Version, "NUMBERS", "Only people who saw these versions of the study, by their numbers. Everyone without it.", []),
        };
        command.Options.Add(study);
        command.Options.Add(output);
        command.Options.Add(identifiers);
        foreach (var option in fields.Values)
            command.Options.Add(option);
        return command.Does(context, async (parsed, session) =>
        {
            var id = StudyCommand.Id(parsed.GetRequiredValue(study));
            var path = parsed.GetRequiredValue(output);
            if (path == StandardOutput && session.AnswersInJson)
                throw new WrongCallException($"--out {StandardOutput} writes the results to standard output, where --json would mix its answer into them; leave one of the two out.");
            var stores = await session.OpenAsync(create: false);
            await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
            var export = new StudyExport(stores);
            var reading = await export.ReadOptionsAsync(
                id, field => field == ExportFields.Identifiers ? (string?[])[parsed.GetValue(identifiers) ? ExportFields.Yes : null] : parsed.GetValue(fields[field]) ?? Enumerable.Empty<string?>(), "--", session.Cancellation);
            await WriteAsync(session, stores, export, id, path, reading switch
            {
                ExportReading.Sound { Options: var options } => options,
                ExportReading.Faulty { Sentence: var sentence } => throw new WrongCallException(sentence),
                _ => throw new InvalidOperationException("A reading is sound or faulty."),
            });
        });
    }

    private static async Task WriteAsync(OperatorSession session, SiteStores stores, StudyExport export, StudyId study, string path, ExportOptions options)
    {
        // As on the dashboard, what is taken is known before it is.
        await stores.Audit.AppendAsync(AccountCommand.Action(ExportAudit.Exported, study.Value, ExportAudit.Detail(options)), session.Cancellation);
        var people = await export.CountAsync(study, options.Filter, session.Cancellation);
        var chosen = options.Filter.IsEmpty ? $"The results of the study {study}, {Count(people)}," : $"The results of {Count(people)} of the study {study} ({options.Filter})";
        var ids = options.HoldsIdentifiers ? ", with the platforms' ids, which are not to be passed on" : "";
        if (path == StandardOutput)
        {
            await using var standard = session.OpenOutput();
            await export.WriteAsync(study, standard, options, session.Cancellation);
            await standard.FlushAsync(session.Cancellation);
            session.Remark($"{chosen} are written{ids}.");
            return;
        }

        var bytes = await export.WriteAsync(study, path, options, session.Cancellation);
        var json = new JsonObject { ["study"] = study.Value, ["out"] = path, ["bytes"] = bytes, ["people"] = people };
        foreach (var (name, value) in ExportAudit.Detail(options).ToList())
            json[name] = value?.DeepClone();
        session.Answer(json, $"{chosen} are in {path}: {bytes} bytes{ids}.");
    }

    private static Option<string[]> Words(string field, string helpName, string description, string[] without) =>
        new($"--{field}") { Description = description, HelpName = helpName, DefaultValueFactory = _ => without };

    private static string Choices<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", ExportFields.Words<TEnum>());

    private static string Count(int people) => people == 1 ? "1 person" : $"{people} people";
}
