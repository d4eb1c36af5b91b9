namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class StoppedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
