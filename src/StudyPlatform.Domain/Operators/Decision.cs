namespace StudyPlatform.Domain.Operators;

/// <summary>Whether someone's work is to be paid. Only what was approved is ever exported.</summary>
public enum Decision
{
    /// <summary>Nobody has decided yet.</summary>
    Pending,

    /// <summary>To be paid; also who finished late.</summary>
    Approved,

    /// <summary>Not to be paid, with a reason that the participant may be told.</summary>
    Rejected,
}
