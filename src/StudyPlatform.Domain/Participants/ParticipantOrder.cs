namespace StudyPlatform.Domain.Participants;

/// <summary>What a list is sorted by; equals stand in the order of arrival.</summary>
public enum ParticipantOrder
{
    /// <summary>When they consented or declined.</summary>
    Started,

    /// <summary>When it ended; who has not ended comes first.</summary>
    Finished,

    /// <summary>When they were last heard of.</summary>
    LastHeard,

    /// <summary>From start to end; who has not ended comes first.</summary>
    Duration,

    /// <summary>How far they came.</summary>
    Step,

    Status,

    Source,

    Condition,

    CorrectGuesses,

    Decision,
}
