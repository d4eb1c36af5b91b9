using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>What a finished training came to.</summary>
internal static class RunSummary
{
    public static JsonObject Json(string folder, RunFile run, TimeSpan took) => new()
    {
        ["run"] = Path.GetFullPath(folder),
        ["architecture"] = run.Architecture,
        ["trainedAs"] = run.Options.Architecture,
        ["side"] = run.Side,
        ["weightsSha256"] = run.WeightsSha256,
        ["trainAccuracy"] = run.TrainAccuracy,
        ["testAccuracy"] = run.TestAccuracy,
        ["classes"] = new JsonArray([.. run.Classes.Select(name => (JsonNode)name)]),
        ["confusion"] = new JsonArray([.. run.Confusion.Select(row => (JsonNode)new JsonArray([.. row.Select(count => (JsonNode)count)]))]),
        ["traces"] = new JsonArray([.. run.Traces.Select(trace => (JsonNode)new JsonObject { ["layer"] = trace.Layer, ["kind"] = trace.Kind.ToString().ToLowerInvariant(), ["bytes"] = trace.Bytes })]),
        ["trainingSeconds"] = Math.Round(run.History.Sum(epoch => epoch.Seconds), 1),
        ["seconds"] = Math.Round(took.TotalSeconds, 1),
        ["warnings"] = new JsonArray([.. run.Warnings.Select(warning => (JsonNode)warning)]),
    };

    public static void Write(IAnsiConsole console, string folder, RunFile run)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: training accuracy {run.TrainAccuracy:0.0 %}, test accuracy {run.TestAccuracy:0.0 %}, {run.History.Count} epochs in {PhaseText.Duration(TimeSpan.FromSeconds(run.History.Sum(epoch => epoch.Seconds)))}."));
        var table = new Table().Border(TableBorder.Simple).AddColumn("true \\ predicted");
        foreach (var name in run.Classes)
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        table.AddColumn(new TableColumn("right").RightAligned());
        foreach (var (row, number) in run.Confusion.Select((row, number) => (row, number)))
        {
            var all = row.Sum();
            var right = all == 0 ? "" : (row[number] / (double)all).ToString("0 %", CultureInfo.InvariantCulture);
            table.AddRow([Markup.Escape(run.Classes[number]), .. row.Select(count => count.ToString(CultureInfo.InvariantCulture)), right]);
        }

        console.Write(table);
    }
}
