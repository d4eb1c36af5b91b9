namespace StudyPlatform.Pipeline.Reporting;

/// <summary>A line for the beginning and the end of each phase, and one every so often between.</summary>
internal sealed class LineDisplay(TextWriter writer, TimeProvider clock) : IProgressDisplay
{
    /// <summary>Time between two lines of a phase.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private string? _phase;
    private bool _ended;
    private long _lastLine;

    public void Report(string phase, long done, long total, string facts = "", TimeSpan? remaining = null)
    {
        lock (_lock)
        {
            var ends = done >= total;
            if (phase == _phase && (ends ? _ended : clock.GetElapsedTime(_lastLine) < Interval))
                return;
            _phase = phase;
            _ended = ends;
            _lastLine = clock.GetTimestamp();
            writer.WriteLine(PhaseText.Of(phase, done, total, facts, ends ? null : remaining));
            writer.Flush();
        }
    }
}
