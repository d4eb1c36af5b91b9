using System.Globalization;
using System.Text;

namespace StudyPlatform.Domain.Results;

/// <summary>Values as they stand in the tables.</summary>
public static class ResultText
{
    public static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(bool? value) => value switch { true => "true", false => "false", null => null };

    /// <summary>ISO 8601, UTC, to the microsecond.</summary>
    public static string? Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Seconds to the millisecond.</summary>
    public static string? Of(TimeSpan? duration) => duration is { } given ? Math.Round(given.TotalSeconds, 3).ToString("0.000", CultureInfo.InvariantCulture) : null;

    /// <summary>A name in small letters with hyphens: <c>timed-out</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
