namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Reports a count of equal pieces of work with the time that is left at the pace so far.</summary>
internal sealed class Countdown(IProgressDisplay display, TimeProvider clock, string phase, long total) : IProgress<int>
{
    private readonly long _started = clock.GetTimestamp();

    public void Report(int value) => display.Report(phase, value, total, "", value == 0 ? null : clock.GetElapsedTime(_started) * ((total - value) / (double)value));
}
