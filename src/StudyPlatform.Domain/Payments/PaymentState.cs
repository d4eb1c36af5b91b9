namespace StudyPlatform.Domain.Payments;

/// <summary>Where a payment is. Planned → Exported → Confirmed; Planned ⇄ Cancelled, Planned ⇄ Rejected; a voided file leads back to Planned.</summary>
public enum PaymentState
{
    /// <summary>Owed, and in no file; it goes into the next one once the work is approved.</summary>
    Planned,

    /// <summary>In one file, and never in a second one.</summary>
    Exported,

    /// <summary>Paid, as an operator says who has seen it on the platform.</summary>
    Confirmed,

    /// <summary>Not to be paid, with a reason of its own.</summary>
    Cancelled,

    /// <summary>Withheld because the work was rejected.</summary>
    Rejected,
}
