using System.Text.Json.Nodes;
using StudyPlatform.Web.Hosting;
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

    public void Dispose() => _folder.Dispose();
}
