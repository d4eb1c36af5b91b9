using System.CommandLine;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Statistics.Planning;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>plan</c>: writes down what will be tested before data come.</summary>
internal static class PlanCommand
{
    private const int DefaultPeoplePerPair = 20;
    private const int DefaultSimulations = 2000;

    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "plan",
            "Writes the analysis plan of a study: hypotheses, tests, corrections, exclusions, level, seed, smallest effects of interest and simulated power. Prints its SHA-256, which shows later that nothing was changed: lodge it before data come.",
            "plan --study study-assets/default/study.json --out plan.json");
        var study = CommandOptions.Text("--study", "FILE", "The study's study.json. Without it the plan is for the paper's six methods and two questions, without demographic ones.");
        var output = new Option<string>("--out") { Description = "Where the plan is written.", HelpName = "FILE", DefaultValueFactory = _ => AnalysisPlan.DocumentName };
        var people = CommandOptions.OptionalNumber("--people-per-pair", 1, 1_000_000, $"People in each pair of methods. The study's, or {DefaultPeoplePerPair}.");
        var simulations = CommandOptions.Number("--simulations", DefaultSimulations, PowerOptions.FewestStudies, PowerOptions.MostStudies, "Simulated studies of each test's power; a quarter of them for the accuracy model.");
        var overwrite = CommandOptions.Switch("--overwrite", "Replace a plan that is there.");
        var world = new WorldOptions();
        var scope = new ScopeOptions();
        command.Options.Add(study);
        command.Options.Add(output);
        command.Options.Add(people);
        world.AddTo(command);
        command.Options.Add(simulations);
        scope.AddTo(command);
        command.Options.Add(overwrite);
        return command.Does(surroundings, (parsed, session) =>
        {
            var target = parsed.GetRequiredValue(output);
            if (Directory.Exists(target))
                throw new FailedException($"{target} is a folder; name a file with --out.");
            if (File.Exists(target) && !parsed.GetValue(overwrite))
                throw new FailedException($"{target} is there already; name another file with --out, or give --overwrite to replace it.");
            var definition = parsed.GetValue(study) is { } file ? ReadStudy(file) : null;
            var frame = definition is { } known ? StudyFrame.Of([known], new Dictionary<MethodId, string>()) : StudyFrame.OfPaper;
            var plan = PlanBuilder.Build(
                definition?.Definition.Id.Value ?? "default",
                frame,
                scope.Read(parsed, plan: null),
                session.Clock.GetUtcNow(),
                world.Read(parsed, frame.Methods.Count, definition?.Definition.Trials.Guess),
                parsed.GetValue(people) ?? definition?.Definition.PeoplePerCondition ?? DefaultPeoplePerPair,
                parsed.GetValue(simulations),
                session.Cancellation).Require();
            var bytes = PlanDocument.Write(plan);
            var draft = $"{target}.{Path.GetRandomFileName()}";
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, target, overwrite: true);
            var hash = Sha256Hash.Of(bytes).Value;
            session.Answer(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("plan", target);
                    json.WriteString("sha256", hash);
                    json.WriteNumber("analyses", plan.Analyses.Count);
                    json.WriteEndObject();
                },
                text =>
                {
                    TextTable.Write(text, ["analysis", "power", "interval"],
                        plan.Size.Power.Select(power => (IReadOnlyList<string>)[power.Analysis, NumberText.Of(power.Power), $"[{NumberText.Of(power.Lower)}, {NumberText.Of(power.Upper)}]"]));
                    text.WriteLine($"{target}: {plan.Analyses.Count} analyses, {plan.Size.People} people.");
                    text.WriteLine($"SHA-256 {hash}");
                });
        });
    }

    private static (StudyDefinition Definition, string Sha256)? ReadStudy(string path)
    {
        if (!File.Exists(path))
            throw new FailedException($"{path} is not there; name the study's {StudyDefinition.DocumentName} with --study.");
        var bytes = File.ReadAllBytes(path);
        return StudyReader.Parse(bytes) switch
        {
            StudyReading.Sound { Definition: var definition } => (definition, Sha256Hash.Of(bytes).Value),
            StudyReading.Faulty faulty => throw new FailedException($"{path}: {faulty.Faults[0]}"),
            _ => throw new InvalidOperationException("A reading is sound or faulty."),
        };
    }
}
