using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd;

/// <summary>One site for the tests that leave it as it is: the default study, and one with the same content for Prolific.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    /// <summary>The default study's id.</summary>
    public const string Study = "default";

    private readonly TemporaryFolder _folder = new();
    private SiteServer? _server;

    public RunningSite() => Program = new SiteProgram(_folder.At("data"), SiteProgram.WithoutRateLimit);

    public SiteProgram Program { get; }

    public SiteServer Server => _server ?? throw new InvalidOperationException("The site is not started yet.");

    public string Url => Server.Url;

    public async ValueTask InitializeAsync() => _server = await Program.StartAsync(null, TestContext.Current.CancellationToken);

    /// <summary>Adds an open study with the default content.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="peoplePerCondition">Its quota.</param>
    public async Task AddStudyAsync(string id, int peoplePerCondition)
    {
        var definition = _folder.At($"{id}.json");
        StudyDocument.Write(definition, id, peoplePerCondition);
        await Program.CommandAsync("study", "add", "--definition", definition, "--bundle", StudyDocument.DefaultFolder, "--open");
    }

    /// <summary>What is kept of a study.</summary>
    public async Task<ExportedTables> ExportAsync(string study)
    {
        var zip = _folder.At($"{study}-{Guid.NewGuid():N}.zip");
        await Program.CommandAsync("export", "--study", study, "--out", zip, "--identifiers");
        return ExportedTables.Read(zip);
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { Process: { HasExited: true } process })
            throw new IOException($"The site ended while it was needed: {process.Output}");
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
