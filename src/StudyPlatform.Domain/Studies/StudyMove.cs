namespace StudyPlatform.Domain.Studies;

/// <summary>What an operator does to a study's state.</summary>
public enum StudyMove
{
    /// <summary>Lets newcomers in.</summary>
    Open,

    /// <summary>Lets no newcomers in for now.</summary>
    Pause,

    /// <summary>Lets no newcomers in any more.</summary>
    Close,
}
