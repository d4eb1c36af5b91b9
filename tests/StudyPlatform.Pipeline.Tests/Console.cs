using System.Text.Json.Nodes;

namespace StudyPlatform.Pipeline.Tests;

/// <summary>Calls the program inside this process and keeps what it wrote.</summary>
internal sealed record Console(int ExitCode, string Out, string Error)
{
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>The one line that says what is wrong.</summary>
    public string Complaint => Error.Split('\n').Single(line => line.StartsWith("error: ", StringComparison.Ordinal));

    public static Console Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public static Console Run(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = PipelineProgram.Run(arguments, new Surroundings(output, TextWriter.Synchronized(error), false, false, TimeProvider.System, cancellation));
        return new Console(code, output.ToString(), error.ToString());
    }
}
