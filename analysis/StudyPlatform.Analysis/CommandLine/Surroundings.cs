namespace StudyPlatform.Analysis.CommandLine;

/// <summary>What a command meets outside itself.</summary>
/// <param name="Out">Answers.</param>
/// <param name="Error">Progress, warnings and errors.</param>
/// <param name="Clock">Time.</param>
/// <param name="Cancellation">Set by Ctrl+C and SIGTERM.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, TimeProvider Clock, CancellationToken Cancellation)
{
    /// <summary>The real ones.</summary>
    public static Surroundings OfProcess(CancellationToken cancellation) => new(Console.Out, Console.Error, TimeProvider.System, cancellation);
}
