using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyPlatform.TestSites.Studies;

/// <summary>Studies for tests and measurements: the default study with another id and size.</summary>
public static class StudyDocument
{
    /// <summary>The folder of the default bundle and study.</summary>
    public static string DefaultFolder { get; } = Path.Combine(Repository, "study-assets", "default");

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StudyPlatform.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("This program does not stand in the repository.");
        }
    }

    /// <summary>Writes a definition that lets people in by an open link and by Prolific's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The study's id.</param>
    /// <param name="peoplePerCondition">Its quota.</param>
    public static void Write(string path, string id, int peoplePerCondition)
    {
        var study = JsonNode.Parse(File.ReadAllText(Path.Combine(DefaultFolder, "study.json")))!;
        study["id"] = id;
        study["peoplePerCondition"] = peoplePerCondition;
        var platforms = study["platforms"] as JsonObject ?? [];
        platforms["plain"] = "open";
        platforms["prolific"] = new JsonObject { ["completed"] = "C0MPLETE" };
        study["platforms"] = platforms;
        File.WriteAllText(path, study.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>For each field of which not every value leads to the end, one that does: choices that screen nobody out, right answers to attention checks.</summary>
    public static IReadOnlyDictionary<string, string> KnownAnswers()
    {
        var study = JsonNode.Parse(File.ReadAllText(Path.Combine(DefaultFolder, "study.json")))!;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var check in study["attentionChecks"] as JsonArray ?? [])
            known["check." + (string)check!["id"]!] = (string)check["expected"]!;
        foreach (var question in (study["demographics"] as JsonArray ?? []).Where(question => question!["choices"] is JsonArray choices && choices.Any(ScreensOut)))
            known["about." + (string)question!["id"]!] = (string)((JsonArray)question["choices"]!).First(choice => !ScreensOut(choice))!["id"]!;
        return known;

        static bool ScreensOut(JsonNode? choice) => (bool?)choice!["screensOut"] ?? false;
    }
}
