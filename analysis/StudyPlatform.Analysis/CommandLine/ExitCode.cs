namespace StudyPlatform.Analysis.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Done = 0;

    /// <summary>The work failed; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The call is wrong: an option, or its value.</summary>
    public const int WrongCall = 2;

    /// <summary>Ended by Ctrl+C or SIGTERM; nothing was written.</summary>
    public const int Interrupted = 130;
}
