namespace StudyPlatform.Web.Commands;

/// <summary>What a command meets outside itself.</summary>
/// <param name="Out">Answers.</param>
/// <param name="Error">Errors and remarks.</param>
/// <param name="Clock">Time.</param>
/// <param name="Cancellation">Set when the work is to be given up.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, TimeProvider Clock, CancellationToken Cancellation)
{
    /// <summary>Opens standard output for bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>The real ones.</summary>
    public static Surroundings OfProcess(CancellationToken cancellation) => new(Console.Out, Console.Error, TimeProvider.System, cancellation);
}
