namespace StudyPlatform.Web.Rehearsing;

/// <summary>
/// The clock of a rehearsal: runs faster than real time, so that a page that is answered at once was looked at for some
/// seconds, and can be put forward past the time limit of those who left. It never goes back.
/// </summary>
/// <param name="real">Real time.</param>
/// <param name="pace">Seconds of the rehearsal in one real second.</param>
internal sealed class RehearsalClock(TimeProvider real, double pace) : TimeProvider
{
    private readonly DateTimeOffset _start = real.GetUtcNow();
    private readonly long _started = real.GetTimestamp();
    private long _skippedTicks;

    /// <summary>Real time between two readings, for timers and caches.</summary>
    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + real.GetElapsedTime(_started) * pace + new TimeSpan(Interlocked.Read(ref _skippedTicks));

    public override long GetTimestamp() => real.GetTimestamp();

    /// <summary>Puts it forward.</summary>
    public void Skip(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _skippedTicks, time.Ticks);
    }
}
