using StudyPlatform.Benchmarks.Site.Bare;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>
/// A crowd goes through the study without thinking time, and in turn through the bare program, which answers the same
/// requests with the pages of this very run as constants and writes each answer through the same batching writer.
/// </summary>
internal static class LoadBenchmark
{
    /// <summary>Participations a second beside the bare program's.</summary>
    private const double LeastRatio = 0.4;

    private const double MostMemory = 500e6;

    /// <summary>People who come after the measured crowd, to see that the last places and no more are given away.</summary>
    private const int Latecomers = 30;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(SiteBenchmarkOptions options)
    {
        using var site = new BenchmarkSite();
        var quota = BenchmarkSite.QuotaFor(options.People);
        await site.OpenStudyAsync("recorded", 1);
        for (var round = 0; round <= options.Rounds; round++)
            await site.OpenStudyAsync($"round-{round}", quota);
        using var server = await site.Program.StartAsync(null, CancellationToken.None);
        using var pages = new TemporaryFolder();
        var bytes = await RecordedPages.RecordAsync(BenchmarkSite.Plan(server, "recorded", 1, 1, 1), pages.Path);
        using var bare = await BareServer.StartAsync(pages.Path, CancellationToken.None);
        Console.WriteLine($"{options.People} participations, {options.AtOnce} at once, {options.Rounds} rounds after one to warm up; the pages of one participation have {bytes} bytes");
        Console.WriteLine(SiteRound.Header);

        var rounds = new List<SiteRound>();
        var ratios = new List<double>();
        var faults = new List<string>();
        for (var round = 0; round <= options.Rounds; round++)
        {
            // Every other round goes the other way round, so that neither always follows the same one.
            var plan = BenchmarkSite.Plan(server, $"round-{round}", options.People, options.AtOnce, (ulong)round);
            SiteRound real, plain;
            if (round % 2 == 0)
            {
                real = await RoundAsync(plan, server.Process);
                plain = await RoundAsync(plan with { Servers = [bare.Address] }, bare.Process);
            }
            else
            {
                plain = await RoundAsync(plan with { Servers = [bare.Address] }, bare.Process);
                real = await RoundAsync(plan, server.Process);
            }

            Console.WriteLine($"{real.ToRow()} site\n{plain.ToRow()} bare");
            faults.AddRange(await CheckAsync(site, server, plan, real.Report, quota));
            faults.AddRange(plain.Report.Faults.Select(fault => $"bare program: {fault}"));
            if (round == 0)
                continue;
            rounds.Add(real);
            ratios.Add(real.Report.ParticipationsPerSecond / plain.Report.ParticipationsPerSecond);
        }

        foreach (var line in rounds[^1].StepRows())
            Console.WriteLine(line);
        foreach (var fault in faults.Take(20))
            Console.WriteLine($"fault: {fault}");
        var ratio = Alternating.Median([.. ratios]);
        return
        [
            new Verdict("participations/s beside the bare program", ratio, LeastRatio, FormattableString.Invariant($"from {ratios.Min():0.000} to {ratios.Max():0.000}")) { AtLeast = true },
            new Verdict("server's peak memory, MB", server.Process.PeakMemory / 1e6, MostMemory / 1e6, $"after {(options.Rounds + 1) * options.People} participations"),
            new Verdict("errors, lost, double and misplaced answers, quotas missed", faults.Count, 0, $"{rounds.Sum(round => round.Report.Requests)} requests"),
        ];
    }

    internal static async Task<SiteRound> RoundAsync(CrowdPlan plan, OwnProcess server)
    {
        var before = server.ProcessorTime;
        var report = await Crowd.RunAsync(plan, CancellationToken.None);
        return new SiteRound(plan.People, plan.AtOnce, report, server.PeakMemory, (server.ProcessorTime - before).TotalSeconds);
    }

    /// <summary>Fills the study up and compares everything with the export.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(BenchmarkSite site, SiteServer server, CrowdPlan plan, CrowdReport report, int quota)
    {
        var late = await Crowd.RunAsync(
            BenchmarkSite.Plan(server, plan.Study, Latecomers, Latecomers, plan.Seed + 1000), CancellationToken.None);
        var places = quota * BenchmarkSite.Conditions;
        var faults = report.Faults.Concat(late.Faults).ToList();
        if (report.Completed != plan.People)
            faults.Add($"{report.Completed} of {plan.People} completed");
        if (late.Completed != Math.Min(Latecomers, places - plan.People))
            faults.Add($"{late.Completed} of {places - plan.People} places were left to latecomers");
        var (differences, tables) = await site.CheckAsync(plan.Study, report.People.Concat(late.People));
        faults.AddRange(differences);
        if (places - plan.People <= Latecomers)
            faults.AddRange(Quotas.Conditions(tables.Participants).Where(pair => pair.Value != quota).Select(pair => $"{pair.Key} has {pair.Value} of {quota}"));
        var cells = Quotas.Cells(tables.Participants).Values;
        if (cells.Max() - cells.Min() > 1)
            faults.Add($"cells have from {cells.Min()} to {cells.Max()} people");
        return faults;
    }
}
