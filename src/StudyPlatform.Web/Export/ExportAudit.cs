using System.Text.Json.Nodes;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Web.Export;

/// <summary>What the audit log says of an export, whoever makes it.</summary>
internal static class ExportAudit
{
    /// <summary>The action.</summary>
    public const string Exported = "results.exported";

    /// <summary>What was taken: format, table, ids or none, and whose rows.</summary>
    public static JsonObject Detail(ExportOptions options)
    {
        var detail = new JsonObject { [ExportFields.Format] = ResultText.Of(options.Format), [ExportFields.Identifiers] = options.HoldsIdentifiers };
        if (options.Table is { } table)
            detail[ExportFields.Table] = table;
        foreach (var (name, words) in options.Filter.Fields)
            detail[name] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        return detail;
    }
}
