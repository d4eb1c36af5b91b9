namespace StudyPlatform.Simulation.Results;

/// <summary>How many people of a study finished, by condition and by cell.</summary>
public static class Quotas
{
    /// <summary>Finished people of each condition.</summary>
    public static IReadOnlyDictionary<string, int> Conditions(CsvTable participants) => Count(participants, row => row[participants.IndexOf("condition")]);

    /// <summary>Finished people of each ordered pair of methods.</summary>
    public static IReadOnlyDictionary<string, int> Cells(CsvTable participants) =>
        Count(participants, row => $"{row[participants.IndexOf("method_first")]}>{row[participants.IndexOf("method_second")]}");

    private static Dictionary<string, int> Count(CsvTable participants, Func<IReadOnlyList<string>, string> key)
    {
        var status = participants.IndexOf("status");
        return participants.Rows.Where(row => row[status] == "completed").GroupBy(key).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }
}
