using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Where a table's columns stand: names and order are those that the export writes by.</summary>
internal static class ColumnsOf
{
    /// <summary>Prefix of the column of a demographic question.</summary>
    public const string DemographicPrefix = "d_";

    public static IReadOnlyList<string> Participants { get; } = [.. ResultTables.Participants([]).Header];

    public static IReadOnlyList<string> Trials { get; } = [.. ResultTables.Trials.Header];

    public static IReadOnlyList<string> Rankings { get; } = [.. ResultTables.Rankings.Header];

    public static IReadOnlyList<string> Events { get; } = [.. ResultTables.Events.Header];

    /// <exception cref="InvalidOperationException">The export has no such column any more.</exception>
    public static int At(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], name, StringComparison.Ordinal))
                return i;
        }

        throw new InvalidOperationException($"The tables have no column {name}.");
    }
}
