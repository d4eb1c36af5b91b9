using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>What an export holds and how it is written. The same data and options give the same bytes.</summary>
public sealed record ExportOptions
{
    /// <summary>Longer names of files say by a hash what was chosen.</summary>
    private const int MostInName = 60;

    private const int HashDigits = 8;

    public ExportFormat Format { get; init; }

    /// <summary>The only table, by its name; null for all of them in a zip.</summary>
    public string? Table { get; init; }

    /// <summary>Whether the platforms' ids go along, where it is a zip. The table of them is asked for by its name.</summary>
    public bool Identifiers { get; init; }

    /// <summary>Who is in it.</summary>
    public ResultFilter Filter { get; init; } = ResultFilter.None;

    /// <summary>Whether the platforms' ids are in it, which only some may see.</summary>
    public bool HoldsIdentifiers => Identifiers || Table == ResultTables.Identifiers.Name;

    /// <summary>Whether it is a zip.</summary>
    public bool IsZip => Table is null;

    /// <summary>Why these cannot be had together, and what to do; null if they can.</summary>
    public string? Problem => this switch
    {
        { Format: ExportFormat.PsychDs, Table: not null } => "A data set after Psych-DS has all tables; choose the format csv or json-lines for one of them.",
        { Format: ExportFormat.Csv, Table: null } => $"As CSV there is one table at a time; choose one of {string.Join(", ", ResultTables.Names)}, or the format psych-ds, which has them all.",
        { Table: not null, Identifiers: true } when Table != ResultTables.Identifiers.Name => $"The table of {Table} has no ids of platforms; choose the table {ResultTables.Identifiers.Name}, or leave the ids out.",
        _ => null,
    };

    /// <summary>The file's usual name. It says what is chosen.</summary>
    public string FileName(StudyId study)
    {
        var chosen = string.Concat(Filter.Fields.SelectMany(field => field.Words.Select(word => field.Name == ExportFields.Version ? $"-version-{word}" : $"-{word}")));
        if (chosen.Length > MostInName)
            chosen = $"-filtered-{Sha256Hash.Of(System.Text.Encoding.UTF8.GetBytes(Filter.ToString())).Value[..HashDigits]}";
        var lines = Format is ExportFormat.JsonLines;
        return Table is null
            ? $"study-{study}{chosen}{(Identifiers ? "-with-identifiers" : "")}{(lines ? "-json-lines" : "")}.zip"
            : $"study-{study}{chosen}_table-{Table}_data.{(lines ? "jsonl" : "csv")}";
    }

    /// <summary>The file's media type.</summary>
    public string MediaType => Table is null ? "application/zip" : Format is ExportFormat.JsonLines ? "application/jsonl; charset=utf-8" : "text/csv; charset=utf-8; header=present";
}
