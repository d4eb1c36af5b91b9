namespace StudyPlatform.Web.Participate.Shell;

/// <summary>How much of the study's time a participant still has.</summary>
/// <param name="Left">Zero or less once it is over.</param>
/// <param name="Limit">All of it.</param>
public readonly record struct TimeLeft(TimeSpan Left, TimeSpan Limit)
{
    /// <summary>From when on the participant is warned (WCAG 2.2, 2.2.1 asks for warnings well before a limit).</summary>
    public static TimeSpan Warning { get; } = TimeSpan.FromMinutes(2);

    public bool IsOver => Left <= TimeSpan.Zero;

    /// <summary>Little time is left, but some.</summary>
    public bool IsShort => !IsOver && Left <= Warning;

    /// <summary>For the script, which counts on from here.</summary>
    public int Seconds => Math.Max(0, (int)Left.TotalSeconds);

    /// <summary>As it is read.</summary>
    public string Text => IsOver ? "Time is up" : (int)Math.Ceiling(Left.TotalMinutes) is var minutes && minutes == 1 ? "1 minute left" : $"{minutes} minutes left";

    /// <summary>What is said once time is up: nobody is turned away for being slow.</summary>
    public string OverText => $"The {Minutes(Limit)} are over. You can still finish, and you will still be paid.";

    /// <summary>A length of time in words, to the minute.</summary>
    public static string Minutes(TimeSpan time) => (int)Math.Round(time.TotalMinutes) is var minutes && minutes == 1 ? "1 minute" : $"{minutes} minutes";
}
