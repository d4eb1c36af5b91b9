using System.Text;

namespace StudyPlatform.Domain.Results;

/// <summary>The read-me of an export.</summary>
internal static class ExportReadme
{
    public static byte[] Write(IReadOnlyList<ExportedVersion> versions, IReadOnlyList<(string File, string Description)> tables, ExportOptions options)
    {
        var current = versions[^1];
        var text = new StringBuilder();
        text.Append($"# {current.Definition.Title}\n\n");
        var form = options.Format is ExportFormat.JsonLines ? "as JSON lines, laid out as a data set after Psych-DS" : "in the form of Psych-DS";
        text.Append($"Results of the study `{current.Definition.Id}` {form}. Every column is described in `dataset_description.json`.\n\n");
        if (options.Filter.Sentence is { } chosen)
        {
            text.Append($"{chosen} All others are left out of every table.\n");
            text.Append($"`export --study {current.Definition.Id} {options.Filter}` with the other options as they were makes the same again of the same answers.\n\n");
        }

        text.Append("| file | what it holds |\n|---|---|\n");
        foreach (var (file, description) in tables)
            text.Append($"| `{file}` | {description} |\n");
        text.Append("| `definition/study.json`, `definition/bundle.json` | The study and its images as they were frozen. |\n");
        foreach (var older in versions.SkipLast(1))
            text.Append($"| `{Folder(older)}` | Version {older.Version.Number}, SHA-256 {older.Version.Definition}. |\n");
        if (options.Identifiers)
            text.Append($"| `{PsychDsExport.IdentifiersPath(options.Format)}` | {ResultTables.Identifiers.Description} Not to be passed on. |\n");
        text.Append(options.Format is ExportFormat.JsonLines
            ? "\nTables are UTF-8 with an object a line; numbers are numbers, times are UTC as text, and a missing value is null.\n"
            : "\nTables are UTF-8 CSV (RFC 4180) with a header row; times are UTC; an empty cell is a missing value.\n");
        text.Append("Answers that participants had deleted are not here: their rows in the table of participants remain, without answers.\n");
        text.Append($"\nThe current definition has the SHA-256 `{current.Version.Definition}`, its bundle `{current.Version.Bundle}`.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Folder(ExportedVersion version) => $"definition/version-{version.Version.Number}/";
}
