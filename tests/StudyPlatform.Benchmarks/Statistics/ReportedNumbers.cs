using System.Globalization;
using StudyPlatform.Simulation.Results;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>The numbers of a report's tables, by the names that report.R gives them.</summary>
internal static class ReportedNumbers
{
    /// <param name="report">The folder that a report was written to.</param>
    public static IReadOnlyDictionary<string, double> Read(string report)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Rows("table3.csv"))
        {
            foreach (var column in new[] { "seen_by", "more_understandable", "more_preferred", "pair_accuracy_mean", "pair_accuracy_sd", "preference_accuracy" })
                numbers[$"{column}.{row["method"]}"] = Number(row[column]);
        }

        foreach (var row in Rows("pairwise.csv").Where(row => row["p"].Length > 0))
            numbers[$"p.{row["question"]}.{row["method_a"]}.{row["method_b"]}"] = Number(row["p"]);
        foreach (var row in Rows("manova.csv").Where(row => row["value"].Length > 0))
            numbers[$"manova.{row["term"]}.{row["statistic"]}"] = Number(row["value"]);
        foreach (var row in Rows("bradley_terry.csv").Where(row => row["log_ability"].Length > 0))
            numbers[$"ability.{row["question"]}.{row["method"]}"] = Number(row["log_ability"]);
        return numbers;

        List<Dictionary<string, string>> Rows(string file)
        {
            var table = CsvTable.Parse(File.ReadAllText(Path.Combine(report, file)));
            return [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
