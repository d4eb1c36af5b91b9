using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.Benchmarks.Site;

/// <summary>The real site in a temporary data folder, with one study a round.</summary>
internal sealed class BenchmarkSite : IDisposable
{
    /// <summary>Conditions of the default study: unordered pairs of six methods.</summary>
    public const int Conditions = 15;

    /// <summary>Labelled trials of the default study.</summary>
    public const int Labelled = 5;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Prepares the data folder.</summary>
    /// <param name="storage">Settings of another database than SQLite.</param>
    public BenchmarkSite(IReadOnlyDictionary<string, string>? storage = null)
    {
        var settings = new Dictionary<string, string>(SiteProgram.WithoutRateLimit, StringComparer.Ordinal) { ["Site:DefaultStudy"] = "false" };
        foreach (var (key, value) in storage ?? new Dictionary<string, string>(StringComparer.Ordinal))
            settings[key] = value;
        Program = new SiteProgram(_folder.At("data"), settings);
    }

    public SiteProgram Program { get; }

    /// <summary>The smallest quota a condition with which so many people find a place.</summary>
    public static int QuotaFor(int people) => (people + Conditions - 1) / Conditions;

    /// <summary>Adds a study and opens it.</summary>
    public async Task OpenStudyAsync(string id, int peoplePerCondition)
    {
        var definition = _folder.At($"{id}.json");
        StudyDocument.Write(definition, id, peoplePerCondition);
        await Program.CommandAsync("study", "add", "--definition", definition, "--bundle", StudyDocument.DefaultFolder, "--open");
    }

    /// <summary>A crowd for a study.</summary>
    public static CrowdPlan Plan(SiteServer server, string study, int people, int atOnce, ulong seed) => new()
    {
        Servers = [server.Address],
        Study = study,
        People = people,
        AtOnce = atOnce,
        Seed = seed,
        Source = CrowdSource.Prolific,
        Disposition = new KnownAnswers(StudyDocument.KnownAnswers()),
    };

    /// <summary>Exports a study and compares it with what its participants were told; also runs <c>verify</c>.</summary>
    /// <returns>A sentence for each difference, and the tables.</returns>
    public async Task<(IReadOnlyList<string> Faults, ExportedTables Tables)> CheckAsync(string study, IEnumerable<ParticipantReport> people)
    {
        var zip = _folder.At($"{study}.zip");
        await Program.CommandAsync("export", "--study", study, "--out", zip, "--identifiers");
        await Program.CommandAsync("verify");
        var tables = ExportedTables.Read(zip);
        return (Reconciliation.Compare(people, tables, Labelled), tables);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
