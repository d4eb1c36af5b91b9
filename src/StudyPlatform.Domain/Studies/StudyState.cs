namespace StudyPlatform.Domain.Studies;

/// <summary>What a study lets people do. Draft → Rehearsed → Live ⇄ Paused → Closed.</summary>
public enum StudyState
{
    /// <summary>Being prepared; nobody is let in.</summary>
    Draft,

    /// <summary>Gone through by simulated participants; nobody else is let in.</summary>
    Rehearsed,

    /// <summary>Newcomers are let in.</summary>
    Live,

    /// <summary>No newcomers for now; whoever is under way goes on.</summary>
    Paused,

    /// <summary>No newcomers any more; whoever is under way goes on.</summary>
    Closed,
}
