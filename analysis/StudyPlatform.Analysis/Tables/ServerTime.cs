namespace StudyPlatform.Analysis.Tables;

/// <summary>Time between a trial's being awaited and answered, by the server's clock.</summary>
internal static class ServerTime
{
    /// <summary>Milliseconds; null where the clock went backwards between the two, or the time is longer than a number holds.</summary>
    public static int? Milliseconds(DateTimeOffset shown, DateTimeOffset answered)
    {
        var milliseconds = (answered - shown).Ticks / TimeSpan.TicksPerMillisecond;
        return milliseconds is >= 0 and <= int.MaxValue ? (int)milliseconds : null;
    }
}
