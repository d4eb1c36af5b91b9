namespace StudyPlatform.Domain.Participations;

/// <summary>
/// What has become of a participation. Someone timed out or abandoned who comes back goes on where they were, and
/// whoever then finishes is completed and marked late: no answer is refused for being slow.
/// </summary>
public enum ParticipationStatus
{
    /// <summary>Holds a place in its cell.</summary>
    UnderWay,

    /// <summary>The time limit and the grace have passed; the place is free for others.</summary>
    TimedOut,

    /// <summary>Timed out, and nothing was heard for long.</summary>
    Abandoned,

    /// <summary>Every step is answered.</summary>
    Completed,

    /// <summary>Did not consent; holds no cell and no images.</summary>
    Declined,

    /// <summary>Ended by the participant.</summary>
    Withdrawn,

    /// <summary>Ended by an answer: the study is not for this person, or an attention check that ends the study was missed.</summary>
    ScreenedOut,
}
