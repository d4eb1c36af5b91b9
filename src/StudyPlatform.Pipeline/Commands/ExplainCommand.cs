using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>explain</c>: from a run to explanations.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "explain",
            "Chooses test images, half of them rightly and half wrongly predicted, and explains each prediction by every method. What is done is kept: the same command again goes on.",
            "explain --run run --data data --out explanations --stimuli 60",
            "explain --run run --data data --out explanations/3 --shard 3/8 --device cuda");
        var run = Options.Required("--run", "FOLDER", "A finished training.");
        var data = Options.Required("--data", "FOLDER", "The data set it was trained on.");
        var output = Options.Required("--out", "FOLDER", "The explanations; a folder of its own for each shard.");
        var seed = Options.Number("--seed", 1UL, "Seed of the choice of test images and of the methods' draws.");
        var explaining = new ExplainOptionSet(sharded: true);
        var compute = new ComputeOptions();
        command.Options.Add(run);
        command.Options.Add(data);
        command.Options.Add(output);
        explaining.AddTo(command);
        command.Options.Add(seed);
        compute.AddTo(command);
        return command.Does(surroundings, (parsed, session) =>
        {
            var options = explaining.Read(parsed, parsed.GetValue(seed));
            var device = compute.Apply(parsed);
            var started = session.Clock.GetTimestamp();
            var folder = parsed.GetRequiredValue(output);
            var explain = new ExplainRun(parsed.GetRequiredValue(run), parsed.GetRequiredValue(data), folder, options, device, session.Clock) { Command = Versions.Of(session.Command, device) };
            var report = session.Watch(display => explain.Execute(new ExplainReporter(session, display), session.Cancellation));
            var took = session.Clock.GetElapsedTime(started);
            session.Answer(Json(folder, options, report, took), console => console.WriteLine(
                $"{folder}: {report.Mine} test images explained{(options.Shard.Count == 1 ? "" : $" (shard {options.Shard} of {report.Chosen})")}, {report.Explained} of them now, in {PhaseText.Duration(took)}."));
        });
    }

    public static JsonObject Json(string folder, ExplainOptions options, ExplainReport report, TimeSpan took) => new()
    {
        ["explanations"] = Path.GetFullPath(folder),
        ["shard"] = options.Shard.ToString(),
        ["testAccuracy"] = report.TestAccuracy,
        ["chosen"] = report.Chosen,
        ["done"] = report.Mine,
        ["explainedNow"] = report.Explained,
        ["seconds"] = Math.Round(took.TotalSeconds, 1),
    };
}
