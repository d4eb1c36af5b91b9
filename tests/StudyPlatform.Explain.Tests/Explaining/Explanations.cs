using System.Text.Json.Nodes;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Explain.Tests.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Explaining;

/// <summary>Explaining with few samples, and what came of it.</summary>
internal static class Explanations
{
    public static ExplainOptions Options { get; } = new()
    {
        Settings = new MethodSettings(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["lime.samples"] = "40",
            ["shap.samples"] = "20",
            ["shap.backgrounds"] = "6",
            ["influence.damping"] = "0.1",
        }),
        Selection = new SelectionOptions { Count = 4 },
        Rendering = new RenderingOptions { DisplaySide = 32 },
    };

    public static ExplainRun Run(TrainedTiny tiny, string folder, ExplainOptions? options = null) =>
        Run(tiny.Run, tiny.Data, folder, options ?? Options);

    public static ExplainRun Run(string run, string data, string folder, ExplainOptions options) =>
        new(run, data, folder, options, torch.CPU, TimeProvider.System) { Configuration = TinyVgg.Configuration };

    /// <summary>Every file of a folder as text, without the times that explanations took.</summary>
    public static SortedDictionary<string, string> Content(string folder)
    {
        var files = Bundling.Folders.Content(folder);
        foreach (var name in files.Keys.Where(name => name.StartsWith('t') && name.EndsWith(".json", StringComparison.Ordinal) && name != ExplainRun.TrainingName).ToList())
        {
            var result = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!;
            foreach (var (_, method) in result["methods"]!.AsObject())
                method!.AsObject().Remove("seconds");
            files[name] = result.ToJsonString();
        }

        return files;
    }
}
