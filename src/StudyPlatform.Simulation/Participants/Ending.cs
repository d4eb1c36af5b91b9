namespace StudyPlatform.Simulation.Participants;

/// <summary>How a simulated participation ended.</summary>
public enum Ending
{
    /// <summary>The last page was reached.</summary>
    Completed,

    /// <summary>The participant left.</summary>
    DroppedOut,

    /// <summary>No participation began: the study is full, closed or not there.</summary>
    NotAdmitted,

    /// <summary>The server did something that it must not do, or could not be reached.</summary>
    Failed,
}
