using System.Text;

namespace StudyPlatform.Domain.Results;

/// <summary>The read-me of an export.</summary>
internal static class ExportReadme
{
    public static byte[] Write(IReadOnlyList<ExportedVersion> versions, IReadOnlyList<(string File, string Description)> tables, bool identifiers)
    {
        var current = versions[^1];
        var text = new StringBuilder();
        text.Append($"# {current.Definition.Title}\n\n");
        text.Append($"Results of the study `{current.Definition.Id}` in the form of Psych-DS. Every column is described in `dataset_description.json`.\n\n");
        text.Append("| file | what it holds |\n|---|---|\n");
        foreach (var (file, description) in tables)
            text.Append($"| `{file}` | {description} |\n");
        text.Append("| `definition/study.json`, `definition/bundle.json` | The study and its images as they were frozen. |\n");
        foreach (var older in versions.SkipLast(1))
            text.Append($"| `{Folder(older)}` | Version {older.Version.Number}, SHA-256 {older.Version.Definition}. |\n");
        if (identifiers)
            text.Append($"| `{PsychDsExport.IdentifiersFile}` | {ResultTables.Identifiers.Description} Not to be passed on. |\n");
        text.Append("\nTables are UTF-8 CSV (RFC 4180) with a header row; times are UTC; an empty cell is a missing value.\n");
        text.Append("Answers that participants had deleted are not here: their rows in the table of participants remain, without answers.\n");
        text.Append($"\nThe current definition has the SHA-256 `{current.Version.Definition}`, its bundle `{current.Version.Bundle}`.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Folder(ExportedVersion version) => $"definition/version-{version.Version.Number}/";
}
