namespace StudyPlatform.Simulation.Participants;

/// <summary>What a simulated participant does besides answering; each is the probability at a step.</summary>
public sealed record Habits
{
    /// <summary>Someone who only answers.</summary>
    public static Habits Straight { get; } = new();

    /// <summary>Someone who does everything that people do to web pages.</summary>
    public static Habits Restless { get; } = new() { Reload = 0.2, DoubleClick = 0.2, SendAgain = 0.2, GoBack = 0.2 };

    /// <summary>Leaves for good.</summary>
    public double DropOut { get; init; }

    /// <summary>Loads the page again before answering.</summary>
    public double Reload { get; init; }

    /// <summary>Sends the form twice at the same moment, over two connections.</summary>
    public double DoubleClick { get; init; }

    /// <summary>Sends the form once more after it was answered.</summary>
    public double SendAgain { get; init; }

    /// <summary>Goes back to an earlier page and sends it with other answers.</summary>
    public double GoBack { get; init; }

    /// <summary>How long someone keeps trying while the server cannot be reached.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>How long someone looks at a page before answering it.</summary>
    public TimeSpan Thinking { get; init; }
}
