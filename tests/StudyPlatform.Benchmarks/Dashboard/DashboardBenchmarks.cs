namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>The dashboard's promises about large studies.</summary>
internal static class DashboardBenchmarks
{
    /// <returns>0 when every promise holds, 1 otherwise.</returns>
    public static async Task<int> RunAsync(DashboardBenchmarkOptions options)
    {
        var verdicts = new List<Verdict>();
        if (options.Only is null or "screens")
            verdicts.AddRange(await ScreensBenchmark.RunAsync(options));
        if (options.Only is null or "export")
            verdicts.AddRange(await ExportBenchmark.RunAsync(options));
        foreach (var verdict in verdicts)
            Console.WriteLine(verdict);
        return verdicts.TrueForAll(verdict => verdict.Holds) ? 0 : 1;
    }
}
