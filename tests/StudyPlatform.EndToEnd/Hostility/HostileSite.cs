using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Hostility;

/// <summary>A site with the rate limits that it has unless told otherwise, and one open study.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    /// <summary>The study's id.</summary>
    public const string Study = "hostile";

    private readonly TemporaryFolder _folder = new();
    private readonly SiteProgram _program;
    private SiteServer? _server;
    private HttpConnection? _connection;

    public HostileSite() => _program = new SiteProgram(_folder.At("data"));

    public SiteServer Server => _server ?? throw new InvalidOperationException("The site is not started yet.");

    public HttpConnection Connection => _connection ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        StudyDocument.Write(_folder.At("study.json"), Study, 10);
        await _program.CommandAsync("study", "add", "--definition", _folder.At("study.json"), "--bundle", StudyDocument.DefaultFolder, "--open");
        _server = await _program.StartAsync(null, TestContext.Current.CancellationToken);
        _connection = new HttpConnection(_server.Address);
    }

    /// <summary>Answers that the page allows.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Fill(ShownPage page) => FormAnswers.Fill(page.Form!, new SeededRandom(1), StudyDocument.KnownAnswers());

    internal Task<HttpReply> PostAsync(string target, IEnumerable<KeyValuePair<string, string>> fields) =>
        Connection.PostAsync(target, FormAnswers.Encode(fields), TestContext.Current.CancellationToken);

    internal async Task<ShownPage> OpenAsync(string target) => new(target, await Connection.GetAsync(target, TestContext.Current.CancellationToken));

    /// <summary>Gives consent.</summary>
    /// <returns>The page after it.</returns>
    internal async Task<ShownPage> BeginAsync()
    {
        var consent = await OpenAsync($"/s/{Study}");
        var reply = await PostAsync(consent.Action, Fill(consent));
        Assert.Equal(303, reply.Status);
        return await OpenAsync(reply.Header("Location")!);
    }

    internal Task VerifyAsync() => _program.CommandAsync("verify");

    internal async Task<ExportedTables> ExportAsync()
    {
        var zip = _folder.At($"{Guid.NewGuid():N}.zip");
        await _program.CommandAsync("export", "--study", Study, "--out", zip, "--identifiers");
        return ExportedTables.Read(zip);
    }

    internal async Task NothingIsKeptAsync()
    {
        var tables = await ExportAsync();
        Assert.Empty(tables.Trials.Rows);
        Assert.Empty(tables.Rankings.Rows);
        Assert.DoesNotContain("answered", tables.Events.Column("kind"));
    }

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
