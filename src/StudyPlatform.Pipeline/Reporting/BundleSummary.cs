using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using StudyPlatform.Explain;
using StudyPlatform.Explain.Explaining;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>What a bundle holds.</summary>
internal static class BundleSummary
{
    public static JsonObject Json(string folder, string? zip, BundleReport report) => new()
    {
        ["bundle"] = Path.GetFullPath(folder),
        ["id"] = report.Bundle.Id.Value,
        ["stimuli"] = report.Bundle.Stimuli.Count,
        ["correct"] = Correct(report),
        ["methods"] = new JsonArray([.. report.Bundle.Methods.Select(method => (JsonNode)method.Id.Value)]),
        ["testAccuracy"] = report.Bundle.Model.TestAccuracy,
        ["files"] = report.Files,
        ["bytes"] = report.Bytes,
        ["zip"] = zip,
        ["contactSheet"] = new JsonArray([.. report.ContactSheet.Select(path => (JsonNode)path)]),
    };

    public static void Write(IAnsiConsole console, string folder, BundleReport report)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {report.Bundle.Stimuli.Count} stimuli with the tutorial's two, {Correct(report)} of them rightly predicted, {report.Bundle.Methods.Count} explanations each, {report.Files} files, {ByteSize.Format(report.Bytes)}, verified."));
        if (report.ContactSheet.Count > 0)
            console.WriteLine($"Contact sheet: {report.ContactSheet[0]}{(report.ContactSheet.Count > 1 ? $" and {report.ContactSheet.Count - 1} more" : "")}.");
    }

    private static int Correct(BundleReport report) => report.Bundle.Stimuli.Count(stimulus => stimulus.Actual == stimulus.Predicted);
}
