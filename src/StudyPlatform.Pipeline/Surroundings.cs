namespace StudyPlatform.Pipeline;

/// <summary>What a command meets outside itself.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, warnings and errors.</param>
/// <param name="OutIsTerminal">Whether results may carry colours.</param>
/// <param name="ErrorIsTerminal">Whether a progress bar can be drawn.</param>
/// <param name="Clock">Time.</param>
/// <param name="Cancellation">Set by Ctrl+C and SIGTERM.</param>
internal sealed record Surroundings(
    TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, TimeProvider Clock, CancellationToken Cancellation)
{
    /// <summary>The real ones.</summary>
    public static Surroundings OfProcess(CancellationToken cancellation) => new(
        Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, TimeProvider.System, cancellation);
}
