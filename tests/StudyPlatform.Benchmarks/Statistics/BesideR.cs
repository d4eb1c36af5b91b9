using System.Globalization;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>Runs a part and R in turn, each time in a new process, and compares the medians.</summary>
internal static class BesideR
{
    // Both compute the same in another order.
    private const double Agreement = 1e-9;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(StatisticsPart part, int rounds)
    {
        using var folder = new TemporaryFolder();
        part.Prepare(folder.Path);
        var (own, inR) = (new List<Run>(), new List<Run>());
        for (var round = 0; round < rounds; round++)
        {
            own.Add(Run.Of(await MeasuredProcess.RunAsync("dotnet", "exec", typeof(BesideR).Assembly.Location, "statistics-part", part.Name, folder.Path)));
            if (Rscript.IsInstalled)
                inR.Add(Run.Of(await MeasuredProcess.RunAsync(Rscript.Program, Path.Combine(AppContext.BaseDirectory, "Statistics", part.Script), folder.Path)));
        }

        if (inR.Count == 0)
        {
            Console.WriteLine($"not measured: {part.Title} beside R, which is not installed; alone it takes {Describe(own)}");
            return [];
        }

        return
        [
            new Verdict($"{part.Title}: seconds beside R's", Alternating.Median([.. own.Zip(inR, (a, b) => a.Seconds / b.Seconds)]), 1, $"{Describe(own)}; R {Describe(inR)}"),
            new Verdict($"{part.Title}: difference from R's figures / 1e-9", Difference(own[0].Figures, inR[0].Figures) / Agreement, 1, string.Join(", ", own[0].Figures.Select(figure => FormattableString.Invariant($"{figure:G6}")))),
        ];
    }

    private static string Describe(List<Run> runs) =>
        FormattableString.Invariant($"{Alternating.Median([.. runs.Select(run => run.Seconds)]):0.0000} s, peak {runs.Max(run => run.PeakBytes) / 1e6:0} MB, process {Alternating.Median([.. runs.Select(run => run.ProcessSeconds)]):0.00} s");

    private static double Difference(double[] own, double[] inR) =>
        own.Length == inR.Length ? own.Zip(inR, (a, b) => a == b ? 0 : Math.Abs(a - b) / Math.Abs(b)).Max() : double.PositiveInfinity;

    private sealed record Run(double Seconds, double[] Figures, long PeakBytes, double ProcessSeconds)
    {
        public static Run Of(MeasuredProcess process)
        {
            var numbers = process.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            return new Run(numbers[0], numbers[1..], process.PeakBytes, process.Seconds);
        }
    }
}
