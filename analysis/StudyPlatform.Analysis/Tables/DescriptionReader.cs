using System.Text.Json;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables.Files;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads what an export's own description says about whose rows are in it.</summary>
internal static class DescriptionReader
{
    private const string DocumentName = "dataset_description.json";

    /// <summary>schema.org's word for what sets a data set apart from a similar one.</summary>
    private const string PartField = "disambiguatingDescription";

    private const int MaxBytes = 1 << 24;

    /// <summary>The sentence by which a filtered export says whom it holds; null for one of everyone, or tables without a description.</summary>
    public static string? Part(IResultFiles files, List<InputFile> inputs, TableFaults faults)
    {
        foreach (var path in TableFinder.Definitions(files, DocumentName))
        {
            var (bytes, input) = DefinitionReader.ReadAll(files, path, MaxBytes);
            try
            {
                using var document = JsonDocument.Parse(bytes);
                if (document.RootElement.ValueKind is not JsonValueKind.Object || !document.RootElement.TryGetProperty(PartField, out var part) || part.ValueKind is not JsonValueKind.String)
                    continue;
                inputs.Add(input);
                return part.GetString();
            }
            catch (JsonException fault)
            {
                faults.Add(path, fault.LineNumber + 1, "is not JSON", "export the study again, or take the file out");
            }
        }

        return null;
    }
}
