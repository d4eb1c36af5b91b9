namespace StudyPlatform.Simulation.Participants;

/// <summary>By which links a crowd comes.</summary>
public enum CrowdSource
{
    /// <summary>The open link, which says nothing about who follows it.</summary>
    Link,

    /// <summary>Prolific's, with an id of Prolific's shape.</summary>
    Prolific,

    /// <summary>A rehearsal's, which only a rehearsing site knows.</summary>
    Rehearsal,
}
