namespace StudyPlatform.Benchmarks.Site;

/// <summary>The site's promises, one after another.</summary>
internal static class SiteBenchmarks
{
    /// <returns>0 when every promise holds, 1 otherwise.</returns>
    public static async Task<int> RunAsync(SiteBenchmarkOptions options)
    {
        var verdicts = new List<Verdict>();
        if (options.Only is null or "load")
            verdicts.AddRange(await LoadBenchmark.RunAsync(options));
        if (options.Only is null or "growth")
            verdicts.AddRange(await GrowthBenchmark.RunAsync(options));
        if (options.Only is null or "postgres")
            verdicts.AddRange(await PostgresBenchmark.RunAsync(options));
        foreach (var verdict in verdicts)
            Console.WriteLine(verdict);
        return verdicts.TrueForAll(verdict => verdict.Holds) ? 0 : 1;
    }
}
