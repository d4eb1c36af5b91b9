namespace StudyPlatform.Domain.Platforms;

/// <summary>Where a participant came from; column <c>source</c> of the table of participants.</summary>
public enum Platform
{
    /// <summary>An open link.</summary>
    Link,

    /// <summary>A link with a code that is used once.</summary>
    Code,

    /// <summary>Prolific.</summary>
    Prolific,

    /// <summary>Amazon Mechanical Turk.</summary>
    MechanicalTurk,

    /// <summary>CloudResearch Connect.</summary>
    CloudResearch,

    /// <summary>A simulated participant of a rehearsal.</summary>
    Rehearsal,

    /// <summary>Amazon Mechanical Turk's sandbox, where requesters try a task out: its people and tasks are not those of the marketplace.</summary>
    MechanicalTurkSandbox,
}
