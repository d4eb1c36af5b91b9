using System.Text.Json.Nodes;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Commands;

/// <summary>The default study's documents, and changed copies of them, beside a data folder.</summary>
internal sealed class StudyFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static string Bundle { get; } = DefaultStudy.Find()!;

    public static string Definition { get; } = Path.Combine(Bundle, "study.json");

    public string DataFolder => _folder["data"];

    public string this[string name] => _folder[name];

    /// <summary>Runs a command on this data folder.</summary>
    public Task<Console> RunAsync(params string[] arguments) => Console.RunAsync([.. arguments, $"--Site:DataFolder={DataFolder}"]);

    /// <summary>The default definition with something changed.</summary>
    public string Changed(Action<JsonNode> change)
    {
        var definition = JsonNode.Parse(File.ReadAllText(Definition))!;
        change(definition);
        var path = _folder[$"study-{Guid.NewGuid():N}.json"];
        File.WriteAllText(path, definition.ToJsonString());
        return path;
    }

    /// <summary>The audit log's lines, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditAction>> AuditAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var stores = await SiteStores.OpenAsync(SiteSettings.Read(SiteConfiguration.Build([$"--Site:DataFolder={DataFolder}"])), create: false, TimeProvider.System, stop);
        return [.. (await stores.Audit.ReadAsync(new AuditFilter(), 0, 100, stop)).Entries.Reverse().Select(entry => entry.Action)];
    }

    public void Dispose() => _folder.Dispose();
}
