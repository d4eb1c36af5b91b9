using System.CommandLine;
using System.Text.Json.Nodes;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>build</c>: train, explain and bundle in one.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "build",
            "From a data set to a verified bundle: trains, explains and bundles. What is done is kept in --work: the same command again goes on.",
            "build --data data --out bundle --work work --arch vgg16-bn --side 64 --batch 8 --momentum 0.9 --lr 0.0005 --epochs 8 --stimuli 60");
        var data = Options.Required("--data", "FOLDER", "The data set, made by dataset import or dataset render.");
        var output = Options.Required("--out", "FOLDER", "The bundle, to be made.");
        var work = Options.Required("--work", "FOLDER", "What is kept on the way: run, explanations and contact sheet.");
        var overwrite = Options.Switch("--overwrite", "Replace a bundle that is already at --out.");
        var training = new TrainingOptionSet();
        var explaining = new ExplainOptionSet(sharded: false);
        var facts = new BundleOptionSet();
        var compute = new ComputeOptions();
        command.Options.Add(data);
        command.Options.Add(output);
        command.Options.Add(work);
        training.AddTo(command);
        explaining.AddTo(command);
        facts.AddTo(command);
        compute.AddTo(command);
        command.Options.Add(overwrite);
        return command.Does(surroundings, (parsed, session) =>
        {
            var options = training.Read(parsed);
            var explain = explaining.Read(parsed, options.Seed);
            var values = facts.Read(parsed);
            var device = compute.Apply(parsed);
            var started = session.Clock.GetTimestamp();
            var folder = parsed.GetRequiredValue(work);
            var (source, run, explanations) = (parsed.GetRequiredValue(data), Path.Combine(folder, "run"), Path.Combine(folder, "explanations"));
            var trained = TrainCommand.Train(session, source, run, options, device, overwrite: false);
            var explained = session.Watch(display =>
                new ExplainRun(run, source, explanations, explain, device, session.Clock).Execute(new ExplainReporter(session, display), session.Cancellation));
            var making = new BundleMaking([explanations], parsed.GetRequiredValue(output), values.Id, values.Title, values.Licence, session.Clock)
            {
                Build = new BundleBuildOptions { Overwrite = parsed.GetValue(overwrite), Companions = values.Companions },
                Zip = values.Zip,
                ContactSheet = Path.Combine(folder, "contact-sheet"),
            };
            var report = making.Execute(session.Cancellation);
            var took = session.Clock.GetElapsedTime(started);
            session.Answer(
                new JsonObject
                {
                    ["train"] = RunSummary.Json(run, trained, took),
                    ["explain"] = ExplainCommand.Json(explanations, explain, explained, took),
                    ["bundle"] = BundleSummary.Json(making.Out, values.Zip, report),
                    ["seconds"] = Math.Round(took.TotalSeconds, 1),
                },
                console =>
                {
                    RunSummary.Write(console, run, trained);
                    BundleSummary.Write(console, making.Out, report);
                });
        });
    }
}
