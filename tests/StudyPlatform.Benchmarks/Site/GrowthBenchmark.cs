namespace StudyPlatform.Benchmarks.Site;

/// <summary>How the figures grow with the number of participations, and with how many there are at once.</summary>
internal static class GrowthBenchmark
{
    private static readonly int[] People = [100, 300, 1000, 3000, 10_000];

    private static readonly int[] AtOnce = [10, 30, 100, 300, 1000];

    public static async Task<IReadOnlyList<Verdict>> RunAsync(SiteBenchmarkOptions options)
    {
        Console.WriteLine(SiteRound.Header);
        var byPeople = new List<SiteRound>();
        foreach (var people in People)
            byPeople.Add(await MeasureAsync(people, Math.Min(people, options.AtOnce)));
        var byAtOnce = new List<SiteRound>();
        foreach (var atOnce in AtOnce)
            byAtOnce.Add(await MeasureAsync(Math.Max(options.People, atOnce), atOnce));
        if (options.Figures is { } folder)
        {
            Plot.Write(Path.Combine(folder, "site-participations.svg"), "participations", $"{options.AtOnce} at once", byPeople, round => round.People);
            Plot.Write(Path.Combine(folder, "site-at-once.svg"), "at once", $"{options.People} participations", byAtOnce, round => round.AtOnce);
        }

        var all = byPeople.Concat(byAtOnce).ToList();
        var few = byPeople[0].ServerSeconds / byPeople[0].Report.Requests;
        var many = byPeople[^1].ServerSeconds / byPeople[^1].Report.Requests;
        return
        [
            new Verdict("errors from 100 to 10,000 participations and 10 to 1,000 at once", all.Sum(round => round.Report.Faults.Count()), 0, ""),
            new Verdict("server time a request with 10,000 participations beside 100", many / few, 1.5, FormattableString.Invariant($"{1000 * many:0.000} ms beside {1000 * few:0.000} ms")),
            new Verdict("server's peak memory, MB", all.Max(round => round.PeakMemory) / 1e6, 500, ""),
        ];
    }

    /// <summary>How many go through another study first, until the server's code is compiled as it stays.</summary>
    private const int WarmUp = 1000;

    /// <summary>Each figure has a server and a database of its own.</summary>
    private static async Task<SiteRound> MeasureAsync(int people, int atOnce)
    {
        using var site = new BenchmarkSite();
        await site.OpenStudyAsync("warm-up", BenchmarkSite.QuotaFor(WarmUp));
        await site.OpenStudyAsync("growth", BenchmarkSite.QuotaFor(people));
        using var server = await site.Program.StartAsync(null, CancellationToken.None);
        await LoadBenchmark.RoundAsync(BenchmarkSite.Plan(server, "warm-up", WarmUp, 100, 1), server.Process);
        var round = await LoadBenchmark.RoundAsync(BenchmarkSite.Plan(server, "growth", people, atOnce, 2), server.Process);
        Console.WriteLine(round.ToRow());
        foreach (var fault in round.Report.Faults.Take(5))
            Console.WriteLine($"fault: {fault}");
        return round;
    }
}
