namespace StudyPlatform.Domain.Participations;

/// <summary>Why a command was not carried out; nothing changed then.</summary>
public enum Refusal
{
    /// <summary>The step is answered already: a double click, a second tab, a resent form.</summary>
    StepAlreadyAnswered,

    /// <summary>The step is not reached yet, or is not part of the study.</summary>
    StepNotReached,

    /// <summary>The answer does not fit the step: a forged form.</summary>
    AnswerDoesNotFit,

    /// <summary>The participation has ended.</summary>
    Ended,

    /// <summary>The lease has not ended yet, or the participation does not hold one.</summary>
    LeaseNotOver,

    /// <summary>Not timed out, or not for long enough.</summary>
    NotIdle,
}
