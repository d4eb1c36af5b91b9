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
}
