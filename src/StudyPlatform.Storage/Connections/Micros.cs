namespace StudyPlatform.Storage.Connections;

/// <summary>Times as both databases keep them: whole microseconds since 1970, UTC, which sort and compare exactly.</summary>
internal static class Micros
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static long? Of(DateTimeOffset? time) => time is { } given ? Of(given) : null;

    public static DateTimeOffset Time(long micros) => new(DateTimeOffset.UnixEpoch.UtcTicks + micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>The time without what is finer than a microsecond.</summary>
    public static DateTimeOffset Whole(DateTimeOffset time) => Time(Of(time));
}
