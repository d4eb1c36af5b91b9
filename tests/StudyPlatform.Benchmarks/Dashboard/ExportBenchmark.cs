using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>How much memory the server needs for the export of a large study that someone downloads, and whether two downloads are the same.</summary>
internal static class ExportBenchmark
{
    /// <summary>MB that the server may ever have in memory.</summary>
    private const double Goal = 300;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(DashboardBenchmarkOptions options)
    {
        var watch = Stopwatch.StartNew();
        using var large = await LargeStudy.MakeAsync(options.Exported);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Exported} participations made in {watch.Elapsed.TotalSeconds:0.0} s"));
        using var folder = new TemporaryFolder();
        using var server = await large.Program.StartAsync(null, CancellationToken.None);
        using var owner = await Owner.JoinAsync(server);
        var idle = server.Process.PeakMemory;
        watch.Restart();
        var (first, bytes) = await DownloadAsync(owner, folder.At("first.zip"));
        var seconds = watch.Elapsed.TotalSeconds;
        var peak = server.Process.PeakMemory;
        var (second, _) = await DownloadAsync(owner, folder.At("second.zip"));
        return
        [
            new Verdict(
                string.Create(CultureInfo.InvariantCulture, $"server's peak memory, MB, export of {options.Exported} participations"),
                peak / 1e6,
                Goal,
                string.Create(CultureInfo.InvariantCulture, $"{idle / 1e6:0} MB before; {bytes / 1e6:0} MB of zip in {seconds:0.0} s; {Lines(folder.At("first.zip"))} participants in it")),
            new Verdict("exports of the same data that differ", first == second ? 0 : 1, 0, $"SHA-256 {first[..16]}…, {second[..16]}…"),
        ];
    }

    private static async Task<(string Sha256, long Bytes)> DownloadAsync(Owner owner, string path)
    {
        await using var file = File.Create(path);
        var bytes = await owner.ExportAsync(LargeStudy.Id, file);
        file.Position = 0;
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file)), bytes);
    }

    /// <summary>Participants in an export; none of their answers has a line break.</summary>
    private static int Lines(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("table-participants_data.csv", StringComparison.Ordinal)).Open());
        var lines = 0;
        while (reader.ReadLine() is not null)
            lines++;
        return lines - 1;
    }
}
