using System.Globalization;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>How far a phase is, in words.</summary>
internal static class PhaseText
{
    /// <summary>Such as <c>training 120/900, loss 1.204, accuracy 48 %, 3 min left</c>.</summary>
    public static string Of(string phase, long done, long total, string facts, TimeSpan? remaining)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{phase} {done}/{total}");
        if (facts.Length > 0)
            text += ", " + facts;
        return remaining is { } left ? $"{text}, {Duration(left)} left" : text;
    }

    /// <summary>A duration in its two largest units.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time.Hours} h"),
    };
}
