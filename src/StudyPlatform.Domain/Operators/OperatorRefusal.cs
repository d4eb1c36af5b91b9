namespace StudyPlatform.Domain.Operators;

/// <summary>Why an operator's command was not carried out; nothing changed then.</summary>
public enum OperatorRefusal
{
    /// <summary>The reason is missing, too long, or more than a line.</summary>
    ReasonUnfit,

    /// <summary>It is so already: a double click, or two operators at once.</summary>
    AlreadySo,

    /// <summary>The person declined: there is nothing to exclude, pay or delete but ids.</summary>
    Declined,

    /// <summary>The participant is a simulated one of a rehearsal: nothing is owed to it.</summary>
    Simulated,

    /// <summary>The participant has not finished, and no base was granted.</summary>
    NotFinished,

    /// <summary>The participant has finished and is owed the base anyway.</summary>
    Finished,

    /// <summary>A payment was exported or confirmed already.</summary>
    AlreadyExported,

    /// <summary>There is no such payment, or it is in another state.</summary>
    NoSuchPayment,

    /// <summary>A payment is planned or on its way.</summary>
    StillOwed,

    /// <summary>The platform's ids, without which nobody can be paid there, are deleted.</summary>
    IdentifiersDeleted,

    /// <summary>The definition pays nothing for finishing.</summary>
    NothingToPay,
}
