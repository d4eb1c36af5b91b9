using StudyPlatform.Analysis.Tables.Files;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Finds tables and definitions among the files of an export, or of a plain folder.</summary>
internal static class TableFinder
{
    /// <summary>
    /// The file of a table: <c>trials.csv</c> or <c>study-…_table-trials_data.csv</c>, at the top, in <c>data/</c>,
    /// or one folder further down where the whole was packed with its folder. Null after a fault.
    /// </summary>
    public static string? Find(IResultFiles files, string table, TableFaults faults)
    {
        var found = files.Paths.Where(path => IsTable(Name(path), table) && Depth(path) <= 2).ToList();
        if (found is [var only])
            return only;
        if (found.Count == 0)
            faults.Add($"{table}.csv", null, $"is missing from {files.Name}", $"put the table there as {table}.csv, with its header row alone where it has no rows; a table of the export is called study-…_table-{table}_data.csv");
        else
            faults.Add(found[1], null, $"is the table of {table} for a second time, beside {found[0]}", "leave one of the two");
        return null;
    }

    /// <summary>Study definitions, the current one first: <c>study.json</c> at the top or in <c>definition/</c>, then older versions.</summary>
    public static IReadOnlyList<string> Definitions(IResultFiles files, string document) =>
        [.. files.Paths.Where(path => Name(path) == document && Depth(path) <= 3).OrderBy(Depth).ThenByDescending(path => path.Length).ThenByDescending(path => path, StringComparer.Ordinal)];

    private static bool IsTable(string name, string table) =>
        name == table + ".csv" || (name.StartsWith("study-", StringComparison.Ordinal) && name.EndsWith($"_table-{table}_data.csv", StringComparison.Ordinal));

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static int Depth(string path) => path.Count(c => c == '/');
}
