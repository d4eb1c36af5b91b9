namespace StudyPlatform.Storage.Events;

/// <summary>How events are called in the log and in the results.</summary>
internal static class EventKind
{
    public const string Admitted = "admitted";

    public const string Declined = "declined";

    public const string Answered = "answered";

    public const string TimedOut = "timed-out";

    public const string Abandoned = "abandoned";

    public const string Completed = "completed";

    public const string ScreenedOut = "screened-out";

    public const string Withdrawn = "withdrawn";

    public const string Excluded = "excluded";

    public const string Included = "included";

    public const string Approved = "approved";

    public const string Rejected = "rejected";

    public const string BaseGranted = "base-granted";

    public const string PaymentCancelled = "payment-cancelled";

    public const string PaymentRestored = "payment-restored";

    public const string PaymentExported = "payment-exported";

    public const string PaymentReturned = "payment-returned";

    public const string PaymentConfirmed = "payment-confirmed";

    public const string IdentifiersDeleted = "identifiers-deleted";
}
