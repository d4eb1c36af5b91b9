using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Scenes;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>dataset render</c>: the project's own data set, free of anyone's rights.</summary>
internal static class DatasetRenderCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "render",
            $"Renders a data set of scenes with {string.Join(", ", SceneClasses.Names)}, free of anyone's rights, with masks and recorded surroundings.",
            "dataset render --out scenes --count 2000 --seed 1",
            "dataset render --out planted --count 2000 --seed 1 --spurious 0.9");
        var options = new RenderOptionSet();
        options.AddTo(command);
        return command.Does(surroundings, (parsed, session) =>
        {
            var wanted = options.Read(parsed);
            var manifest = session.Watch(display => SceneDataset.Write(wanted, new Countdown(display, session.Clock, "rendering images", wanted.Count), session.Cancellation));
            new Provenance([Versions.Of(session.Command)]).Write(wanted.Out);
            session.Answer(Json(wanted, manifest), console => Write(console, wanted, manifest));
        });
    }

    private static JsonObject Json(SceneDatasetOptions options, DatasetManifest manifest) => new()
    {
        ["folder"] = Path.GetFullPath(options.Out),
        ["name"] = manifest.Name,
        ["sha256"] = manifest.Sha256,
        ["train"] = manifest.Train,
        ["test"] = manifest.Test,
        ["classes"] = new JsonArray([.. manifest.Classes.Select(name => (JsonNode)name)]),
    };

    private static void Write(IAnsiConsole console, SceneDatasetOptions options, DatasetManifest manifest)
    {
        console.WriteLine($"{options.Out}: {manifest.Train} training and {manifest.Test} test images.");
        DatasetSummary.WriteCounts(console, DatasetInfo.CountsOf(Dataset.Open(options.Out)));
    }
}
