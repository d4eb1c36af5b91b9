using System.CommandLine;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Writing;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>report</c>: from result tables to a folder with the report.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "report",
            "Reads a study's result tables and writes the paper's Table 3, the tests and report.html. The tables are refused as a whole if anything in them is wrong; each fault is named with file and row.",
            "report --results export.zip --out report",
            "report --results export.zip --out report --plan plan.json --source prolific");
        var results = CommandOptions.Required("--results", "PATH", "The export as zip or folder, or a folder or zip with participants.csv, trials.csv, rankings.csv and events.csv.");
        var output = CommandOptions.Required("--out", "FOLDER", "Where the report is written; new or empty.");
        var plan = CommandOptions.Text("--plan", "FILE", "A plan made by the plan command: analyses are marked planned or exploratory, and its choices stand where no option says otherwise.");
        var overwrite = CommandOptions.Switch("--overwrite", "Replace the report that is in the folder.");
        var scope = new ScopeOptions();
        command.Options.Add(results);
        command.Options.Add(output);
        command.Options.Add(plan);
        scope.AddTo(command);
        command.Options.Add(overwrite);
        return command.Does(surroundings, async (parsed, session) =>
        {
            var folder = parsed.GetRequiredValue(output);
            if (ReportFolder.Problem(folder, parsed.GetValue(overwrite)) is { } problem)
                throw new FailedException(problem);
            var options = scope.Read(parsed, parsed.GetValue(plan) is { } file ? ReadPlan(file) : null) with { Command = session.Command };
            var data = ReadResults(session, parsed.GetRequiredValue(results));
            session.Say($"read {data.Participants.Count} participants, {data.TrialCount} trials, {data.RankingCount} rankings");
            var model = ReportBuilder.Build(data, options);
            session.Cancellation.ThrowIfCancellationRequested();
            var files = await ReportFolder.WriteAsync(folder, model, ReportBuilder.Excluded(data, options), session.Cancellation).ConfigureAwait(false);
            foreach (var deviation in model.Plan?.Deviations ?? [])
                session.Warn($"the report departs from its plan, so that every analysis is exploratory: {deviation}");
            session.Answer(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("out", folder);
                    json.WriteNumber("recorded", model.Flow.Recorded);
                    json.WriteNumber("analysed", model.Flow.Analysed);
                    json.WriteStartArray("files");
                    foreach (var name in files)
                        json.WriteStringValue(name);
                    json.WriteEndArray();
                    json.WriteEndObject();
                },
                text => text.WriteLine($"{model.Flow.Analysed} of {model.Flow.Recorded} participants analysed; {Path.Combine(folder, ReportFolder.PageFile)} and {files.Count - 1} tables written."));
        });
    }

    private static ResultData ReadResults(Session session, string path)
    {
        switch (ResultReader.Read(path, session.Cancellation))
        {
            case ResultReading.Sound { Data: var data }:
                return data;
            case ResultReading.Faulty faulty:
                foreach (var fault in faulty.Faults)
                    session.Say(fault.ToString());
                throw new FailedException(
                    $"{path} has {faulty.Count} fault{(faulty.Count == 1 ? "" : "s")}{(faulty.Count > faulty.Faults.Count ? $", of which the first {faulty.Faults.Count} are" : faulty.Count == 1 ? ", which is" : ", which are")} named above; correct {(faulty.Count == 1 ? "it" : "them")} and call again.");
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }

    private static PlanFile ReadPlan(string path)
    {
        if (!File.Exists(path))
            throw new FailedException($"{path} is not there; name a plan made by the plan command with --plan.");
        return PlanDocument.Read(Path.GetFileName(path), File.ReadAllBytes(path)) switch
        {
            PlanReading.Sound { File: var plan } => plan,
            PlanReading.Faulty faulty => throw new FailedException(faulty.Sentence),
            _ => throw new InvalidOperationException("A reading is sound or faulty."),
        };
    }
}
