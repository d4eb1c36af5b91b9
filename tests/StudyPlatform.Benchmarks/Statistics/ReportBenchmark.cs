using System.Globalization;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>A whole report of many people, each time in a process of its own, in turn with R on the same tables.</summary>
internal static class ReportBenchmark
{
    private const int Seed = 1;

    /// <summary>The report holds a row of numbers for each trial, and no more of its text.</summary>
    private const double MemoryGoal = 700;

    /// <summary>Both compute the same sums in another order.</summary>
    private const double Agreement = 1e-9;

    /// <param name="people">Participations in the tables.</param>
    /// <param name="rounds">How often each program runs.</param>
    public static async Task<IReadOnlyList<Verdict>> RunAsync(int people, int rounds)
    {
        using var folder = new TemporaryFolder();
        var results = folder.At("results");
        SyntheticResults.Write(results, people, Seed, Path.Combine(StudyPlatform.TestSites.Studies.StudyDocument.DefaultFolder, "study.json"));
        var bytes = Directory.EnumerateFiles(results, "*.csv").Sum(file => new FileInfo(file).Length);
        Console.WriteLine(FormattableString.Invariant($"report: {people:#,0} participations, {bytes / 1e6:0} MB of tables, {rounds} rounds"));

        List<MeasuredProcess> own = [];
        List<MeasuredProcess> inR = [];
        var hasR = Rscript.IsInstalled;
        for (var round = 0; round < rounds; round++)
        {
            own.Add(await MeasuredProcess.RunAsync("dotnet", "exec", BuiltProgram.Assembly("StudyPlatform.Analysis"), "report", "--results", results, "--out", folder.At($"report-{round}")));
            if (hasR)
                inR.Add(await MeasuredProcess.RunAsync(Rscript.Program, Path.Combine(AppContext.BaseDirectory, "Statistics", "report.R"), results));
        }

        var size = new FileInfo(folder.At("report-0/report.html")).Length;
        var peak = own.Max(run => run.PeakBytes) / 1e6;
        List<Verdict> verdicts = [new($"report of {people.ToString("#,0", CultureInfo.InvariantCulture)} participations: peak memory in MB", peak, MemoryGoal, FormattableString.Invariant($"{Median(own):0.00} s, report.html {size / 1e3:0} kB"))];
        if (!hasR)
        {
            Console.WriteLine("Rscript is not installed: there is nothing to compare with");
            return verdicts;
        }

        verdicts.Add(new("report beside R's reading, tests and abilities: seconds", Alternating.Median([.. own.Zip(inR, (a, b) => a.Seconds / b.Seconds)]), 1, FormattableString.Invariant($"{Median(own):0.00} s and {Median(inR):0.00} s; R's peak {inR.Max(run => run.PeakBytes) / 1e6:0} MB")));
        verdicts.Add(new("report beside R: largest relative difference of a number / 1e-9", Difference(folder.At("report-0"), inR[0].Output) / Agreement, 1, "Table 3, p-values of 45 pairwise tests, MANOVA's four statistics, Bradley–Terry abilities"));
        return verdicts;
    }

    private static double Median(List<MeasuredProcess> runs) => Alternating.Median([.. runs.Select(run => run.Seconds)]);

    /// <summary>The largest of all numbers that R gave.</summary>
    private static double Difference(string report, string output)
    {
        var own = ReportedNumbers.Read(report);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Max(line =>
        {
            var parts = line.Split(' ');
            var expected = double.Parse(parts[1], CultureInfo.InvariantCulture);
            return Math.Abs(own[parts[0]] - expected) / Math.Max(1, Math.Abs(expected));
        });
    }
}
