using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>
/// Two server processes on one PostgreSQL database behind one address of nginx; one of them is killed in the middle.
/// Participants keep trying as the pages' script and people themselves do, and go on through the other.
/// </summary>
internal static class PostgresBenchmark
{
    public static async Task<IReadOnlyList<Verdict>> RunAsync(SiteBenchmarkOptions options)
    {
        using var cluster = await PostgresCluster.StartAsync(CancellationToken.None);
        using var site = new BenchmarkSite(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = cluster.Connection,
            ["Site:KnownProxies"] = "127.0.0.1",
        });
        var quota = BenchmarkSite.QuotaFor(options.People);
        await site.OpenStudyAsync("warm-up", BenchmarkSite.QuotaFor(100));
        await site.OpenStudyAsync("whole", quota);
        await site.OpenStudyAsync("killed", quota);
        using var first = await site.Program.StartAsync(null, CancellationToken.None);
        using var second = await site.Program.StartAsync(null, CancellationToken.None);
        using var proxy = await NginxProxy.StartAsync([first.Address, second.Address], CancellationToken.None);

        CrowdPlan Plan(string study, int people, ulong seed) => BenchmarkSite.Plan(second, study, people, options.AtOnce, seed) with
        {
            Servers = [proxy.Address],
            Habits = new Habits { Patience = TimeSpan.FromSeconds(30) },
        };

        await Crowd.RunAsync(Plan("warm-up", 100, 1), CancellationToken.None);
        Console.WriteLine(SiteRound.Header);
        var used = first.Process.ProcessorTime + second.Process.ProcessorTime;
        var whole = await Crowd.RunAsync(Plan("whole", options.People, 2), CancellationToken.None);
        used = first.Process.ProcessorTime + second.Process.ProcessorTime - used;
        var figures = new SiteRound(options.People, options.AtOnce, whole, Math.Max(first.Process.PeakMemory, second.Process.PeakMemory), used.TotalSeconds);
        Console.WriteLine($"{figures.ToRow()} two servers");

        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Crowd.RunAsync(Plan("killed", options.People, 3), CancellationToken.None, ended: count =>
        {
            if (count == options.People / 2)
                half.TrySetResult();
        });
        await Task.WhenAny(half.Task, running);
        var peak = first.Process.PeakMemory;
        var inTheMiddle = !running.IsCompleted;
        first.Process.Kill();
        var killed = await running;
        Console.WriteLine($"{new SiteRound(options.People, options.AtOnce, killed, Math.Max(peak, second.Process.PeakMemory), double.NaN).ToRow()} one killed when half had ended");

        foreach (var line in figures.StepRows())
            Console.WriteLine(line);
        var faults = new List<string>();
        if (!inTheMiddle)
            faults.Add("the crowd had ended before the server was killed");
        foreach (var (study, report) in new[] { ("whole", whole), ("killed", killed) })
        {
            faults.AddRange(report.Faults);
            if (report.Completed != options.People)
                faults.Add($"{report.Completed} of {options.People} completed");
            var (differences, tables) = await site.CheckAsync(study, report.People);
            faults.AddRange(differences);
            faults.AddRange(Quotas.Conditions(tables.Participants).Where(pair => pair.Value > quota).Select(pair => $"{pair.Key} has {pair.Value} of {quota}"));
        }

        foreach (var fault in faults.Take(20))
            Console.WriteLine($"fault: {fault}");
        var unacknowledged = killed.People.Sum(person => person.Answers.Count(answer => !answer.Acknowledged));
        return
        [
            new Verdict("PostgreSQL, one of two servers killed: errors, lost, double answers", faults.Count, 0, $"{unacknowledged} answers arrived whose acknowledgement was lost"),
        ];
    }
}
