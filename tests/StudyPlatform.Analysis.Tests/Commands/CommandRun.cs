using StudyPlatform.Analysis.CommandLine;

namespace StudyPlatform.Analysis.Tests.Commands;

/// <summary>One call of the program, without a process.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await AnalysisProgram.RunAsync(arguments, new Surroundings(output, error, new FixedClock(), default));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
