using System.Text.Json.Nodes;
using StudyPlatform.Web.Commands;

namespace StudyPlatform.Web.Tests.Commands;

/// <summary>Calls the program inside this process and keeps what it wrote.</summary>
internal sealed record Console(int ExitCode, string Out, string Error)
{
    public JsonNode Json => JsonNode.Parse(Out)!;

    public string[] Lines => Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The one line that says what is wrong.</summary>
    public string Complaint => Assert.Single(Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Console> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var bytes = new MemoryStream();
        var code = await WebProgram.RunAsync(arguments, new Surroundings(output, error, TimeProvider.System, TestContext.Current.CancellationToken) { OpenOutput = () => bytes });
        return new Console(code, output + System.Text.Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
