using StudyPlatform.Benchmarks.Site;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>A site's data folder on SQLite with the default study, live, and many people in it.</summary>
internal sealed class LargeStudy : IDisposable
{
    public const string Id = "large";

    /// <summary>For how long people have been coming.</summary>
    private static readonly TimeSpan History = TimeSpan.FromHours(40);

    private readonly TemporaryFolder _folder = new();

    private LargeStudy()
    {
    }

    /// <summary>The site with this folder.</summary>
    public SiteProgram Program { get; private set; } = null!;

    public string DataFolder => _folder.At("data");

    /// <summary>Makes it.</summary>
    /// <param name="people">A multiple of <see cref="FirstPeople.Count"/>.</param>
    public static async Task<LargeStudy> MakeAsync(int people)
    {
        var large = new LargeStudy();
        large.Program = new SiteProgram(large.DataFolder, new Dictionary<string, string>(SiteProgram.WithoutRateLimit, StringComparer.Ordinal) { ["Site:DefaultStudy"] = "false" });
        var definition = large._folder.At("study.json");
        StudyDocument.Write(definition, Id, 2 * BenchmarkSite.QuotaFor(people));
        await large.Program.CommandAsync("study", "add", "--definition", definition, "--bundle", StudyDocument.DefaultFolder, "--open");
        await large.FillAsync(people / FirstPeople.Count);
        return large;
    }

    public void Dispose() => _folder.Dispose();

    private async Task FillAsync(int copies)
    {
        var now = TimeProvider.System.GetUtcNow();
        var clock = new SteppedClock(now - History);
        var options = new StorageOptions { DataFolder = DataFolder };
        await using (var storage = new StudyStorage(options, clock))
        {
            await storage.MigrateAsync(CancellationToken.None);
            await new FirstPeople(storage, await RunningAsync(storage), clock).WalkAsync();
        }

        // The last copy ends about now.
        Copies.Make(options.FilePath, copies, (now - clock.GetUtcNow()) / copies, now + TimeSpan.FromHours(2));
    }

    private static async Task<RunningStudy> RunningAsync(StudyStorage storage)
    {
        var version = (await storage.Studies.FindAsync(new StudyId(Id), CancellationToken.None))!.Current;
        var definition = ((StudyReading.Sound)StudyReader.Parse(await storage.Studies.DefinitionAsync(version, CancellationToken.None))).Definition;
        var bundle = ((BundleReading.Sound)BundleReader.Parse(await File.ReadAllBytesAsync(Path.Combine(StudyDocument.DefaultFolder, Bundle.DocumentName)))).Bundle;
        return new RunningStudy(version, new StudyPlan(definition, bundle));
    }
}
