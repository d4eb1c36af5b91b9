namespace StudyPlatform.Domain.Payments;

/// <summary>Why a payment file was neither confirmed nor voided.</summary>
public enum BatchRefusal
{
    /// <summary>The study has no such file.</summary>
    Unknown,

    /// <summary>It was voided.</summary>
    Voided,

    /// <summary>All that was named is confirmed already, or is not in this file.</summary>
    NothingToConfirm,

    /// <summary>A payment of it is confirmed, so it was uploaded.</summary>
    Confirmed,

    /// <summary>The reason is missing, too long, or more than a line.</summary>
    ReasonUnfit,
}
