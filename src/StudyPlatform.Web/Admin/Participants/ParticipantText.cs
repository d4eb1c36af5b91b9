using System.Globalization;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Web.Admin.Payments;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Participants in words.</summary>
public static class ParticipantText
{
    /// <summary>What stands where there is nothing.</summary>
    public const string None = "–";

    public static string Of(ParticipationStatus status) => status switch
    {
        ParticipationStatus.UnderWay => "Under way",
        ParticipationStatus.TimedOut => "Timed out",
        ParticipationStatus.Abandoned => "Abandoned",
        ParticipationStatus.Completed => "Completed",
        ParticipationStatus.Declined => "Declined",
        ParticipationStatus.Withdrawn => "Withdrawn",
        ParticipationStatus.ScreenedOut => "Screened out",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a status"),
    };

    public static string Of(Platform platform) => platform switch
    {
        Platform.Link => "Open link",
        Platform.Code => "Link with a code",
        Platform.Prolific => "Prolific",
        Platform.MechanicalTurk => "Mechanical Turk",
        Platform.CloudResearch => "CloudResearch",
        Platform.Rehearsal => "Rehearsal",
        Platform.MechanicalTurkSandbox => "Mechanical Turk sandbox",
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, "not a platform"),
    };

    public static string Of(Decision decision) => decision switch
    {
        Decision.Pending => "Not decided",
        Decision.Approved => "Approved",
        Decision.Rejected => "Rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "not a decision"),
    };

    /// <summary><c>3.00 USD base and 0.60 USD bonus</c>: what is planned and in no file; null for nothing.</summary>
    public static string? Planned(ParticipantCase found) => Entries(found, entry => entry.State is PaymentState.Planned);

    /// <summary>The same of everything that is still to be paid or to be confirmed.</summary>
    public static string? Owed(ParticipantCase found) => Entries(found, entry => entry.IsOwed);

    /// <summary>To the minute, without saying that it is UTC: headings do.</summary>
    public static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second, without saying that it is UTC.</summary>
    public static string Second(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary><c>12 min 03 s</c>, <c>2 h 05 min</c>, <c>3 d 4 h</c>.</summary>
    public static string Of(TimeSpan? duration) => duration switch
    {
        null => None,
        { TotalHours: < 1 } time => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s"),
        { TotalDays: < 1 } time => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes:00} min"),
        { } time => string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h"),
    };

    /// <summary>Milliseconds as seconds with one decimal: <c>4.2 s</c>.</summary>
    public static string Seconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s");

    private static string? Entries(ParticipantCase found, Func<PaymentEntry, bool> which)
    {
        ArgumentNullException.ThrowIfNull(found);
        var entries = found.Entries.Where(which).Select(entry => $"{PaymentText.Money(entry.Amount, entry.Currency)} {PaymentText.Of(entry.Kind).ToLowerInvariant()}").ToList();
        return entries.Count == 0 ? null : string.Join(" and ", entries);
    }

    /// <summary><c>1 person</c>, <c>12 people</c>.</summary>
    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} people");
}
