namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Shows nothing.</summary>
internal sealed class SilentDisplay : IProgressDisplay
{
    public void Report(string phase, long done, long total, string facts = "", TimeSpan? remaining = null)
    {
    }
}
