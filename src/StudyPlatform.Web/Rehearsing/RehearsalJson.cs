using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>A rehearsal's report as it is kept, shown and printed for machines.</summary>
internal static class RehearsalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(RehearsalReport report) => new()
    {
        ["study"] = report.Version.Study.Value,
        ["version"] = report.Version.Number,
        ["definition"] = report.Version.Definition.Value,
        ["bundle"] = report.Version.Bundle.Value,
        ["at"] = report.At.UtcDateTime,
        ["tookSeconds"] = Math.Round(report.Took.TotalSeconds, 3),
        ["seed"] = report.Seed,
        ["whole"] = report.IsWhole,
        ["arrived"] = report.Arrived,
        ["completed"] = report.Completed,
        ["droppedOut"] = report.DroppedOut,
        ["requests"] = report.Requests,
        ["passed"] = report.Passed,
        ["effects"] = new JsonArray([.. report.Effects.Select(effect => (JsonNode)new JsonObject
        {
            ["method"] = effect.Method.Value,
            ["guessRight"] = effect.GuessRight,
            ["strength"] = effect.Strength,
            ["dropOut"] = effect.DropOut,
        })]),
        ["checks"] = new JsonArray([.. report.Checks.Select(check => (JsonNode)new JsonObject
        {
            ["name"] = check.Name,
            ["passed"] = check.Passed,
            ["findings"] = new JsonArray([.. check.Findings.Select(finding => (JsonNode)finding)]),
        })]),
    };

    /// <summary>One line of JSON.</summary>
    public static string Text(RehearsalReport report) => Of(report).ToJsonString(Options);
}
