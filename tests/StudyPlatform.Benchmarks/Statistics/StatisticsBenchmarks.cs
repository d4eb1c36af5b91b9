using System.Diagnostics;
using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>The promises of the statistics, one after another.</summary>
internal static class StatisticsBenchmarks
{
    private const string Report = "report";

    private static readonly StatisticsPart[] Parts =
    [
        new MannWhitneyLarge(), new MannWhitneyExact(), new ManovaOfAMillion(SumOfSquares.Sequential), new ManovaOfAMillion(SumOfSquares.Marginal),
    ];

    /// <summary>What <c>--only</c> may name.</summary>
    public static IReadOnlyList<string> Names => [.. Parts.Select(part => part.Name), Report];

    /// <returns>0 when every promise holds, 1 otherwise.</returns>
    public static async Task<int> RunAsync(StatisticsBenchmarkOptions options)
    {
        var holds = true;
        foreach (var part in Parts.Where(part => options.Only is null || part.Name == options.Only))
            Judge(await BesideR.RunAsync(part, options.Rounds));
        if (options.Only is null or Report)
            Judge(await ReportBenchmark.RunAsync(options.People, options.Rounds));
        return holds ? 0 : 1;

        void Judge(IReadOnlyList<Verdict> verdicts)
        {
            foreach (var verdict in verdicts)
            {
                Console.WriteLine(verdict);
                holds &= verdict.Holds;
            }
        }
    }

    /// <summary>Does one part's work in this process, once and without warming up, and writes seconds and figures to standard output.</summary>
    public static int RunPart(string name, string folder)
    {
        var work = Parts.Single(part => part.Name == name).Load(folder);
        var started = Stopwatch.GetTimestamp();
        var figures = work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Join(' ', [FormattableString.Invariant($"{seconds:R}"), .. figures.Select(figure => FormattableString.Invariant($"{figure:R}"))]));
        return 0;
    }
}
