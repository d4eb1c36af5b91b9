namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Kinds of events, as in the table of events, in words.</summary>
public static class EventText
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["admitted"] = "Agreed to take part, got a pair of methods and images",
        ["declined"] = "Declined to take part",
        ["answered"] = "Answered a step",
        ["timed-out"] = "Time ran out; the place was given up",
        ["abandoned"] = "Counted as abandoned",
        ["completed"] = "Finished",
        ["screened-out"] = "Screened out by an answer",
        ["withdrawn"] = "Withdrawn",
        ["excluded"] = "Excluded from the analysis",
        ["included"] = "Exclusion taken back",
        ["approved"] = "Work approved",
        ["rejected"] = "Work rejected",
        ["base-granted"] = "Base pay granted",
        ["payment-cancelled"] = "Payment cancelled",
        ["payment-restored"] = "Payment owed again",
        ["payment-exported"] = "Went into a payment file",
        ["payment-returned"] = "Payment file voided",
        ["payment-confirmed"] = "Payment confirmed",
        ["identifiers-deleted"] = "Platform's ids deleted",
    };

    /// <summary>The words; the kind itself where there are none.</summary>
    public static string Of(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Words.GetValueOrDefault(kind, kind);
    }
}
