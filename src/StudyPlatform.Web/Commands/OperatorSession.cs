using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Storage;
using StudyPlatform.Web.Admin.People;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Commands;

/// <summary>One run of a command: the stores it works on, what it answers, how it ends.</summary>
internal sealed class OperatorSession : IAsyncDisposable
{
    private readonly CallContext _context;
    private readonly SiteSettings _settings;
    private readonly bool _json;
    private SiteStores? _stores;
    private int _exitCode = ExitCode.Done;

    private OperatorSession(CallContext context, bool json)
    {
        _context = context;
        _json = json;
        var configuration = context.Configuration();
        _settings = SiteSettings.Read(configuration);
        Address = SiteAddress.Of(_settings.Site, configuration);
        ListeningAddress = SiteAddress.Listening(configuration);
    }

    /// <summary>The site's address, for links.</summary>
    public Uri Address { get; }

    /// <summary>Where a site with these settings listens, as it is reached from this machine.</summary>
    public Uri ListeningAddress { get; }

    /// <summary>All settings.</summary>
    public SiteSettings Settings => _settings;

    /// <summary>Time.</summary>
    public TimeProvider Clock => _context.Surroundings.Clock;

    /// <summary>Set when the work is to be given up.</summary>
    public CancellationToken Cancellation => _context.Surroundings.Cancellation;

    /// <summary>Whether the answer is JSON.</summary>
    public bool AnswersInJson => _json;

    /// <summary>Standard output, for data instead of an answer.</summary>
    public Stream OpenOutput() => _context.Surroundings.OpenOutput();

    /// <summary>Runs a command's work and turns however it ends into an exit code.</summary>
    public static async Task<int> RunAsync(CallContext context, bool json, Func<OperatorSession, Task> work)
    {
        // Signals are listened to once this has returned, and much of the work never waits for anything.
        await Task.Yield();
        try
        {
            await using var session = new OperatorSession(context, json);
            await work(session);
            return session._exitCode;
        }
        catch (Exception exception)
        {
            return await Failure.ReportAsync(exception, context.Surroundings);
        }
    }

    /// <summary>Opens the site's database and bundles.</summary>
    /// <param name="create">Whether they are made where they are missing.</param>
    /// <exception cref="SiteException">There is no site, or it cannot be opened.</exception>
    public async Task<SiteStores> OpenAsync(bool create) => _stores ??= await SiteStores.OpenAsync(_settings, create, Clock, Cancellation);

    /// <summary>Draws one-time links by the site's settings.</summary>
    public AccountLinks Links(SiteStores stores) => new(stores.Accounts, _settings.ToDashboard(), Clock);

    /// <summary>The answer: JSON with --json, otherwise the lines.</summary>
    public void Answer(JsonObject json, params string[] lines)
    {
        if (_json)
        {
            _context.Surroundings.Out.WriteLine(Text(json));
            return;
        }

        foreach (var line in lines)
            _context.Surroundings.Out.WriteLine(line);
    }

    /// <summary>Something that the operator should know beside the answer.</summary>
    public void Remark(string sentence) => _context.Surroundings.Error.WriteLine($"note: {sentence}");

    /// <summary>The answer is given, and it is a bad one.</summary>
    public void Fail() => _exitCode = ExitCode.Failed;

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
            await _stores.DisposeAsync();
    }

    private static string Text(JsonObject json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
