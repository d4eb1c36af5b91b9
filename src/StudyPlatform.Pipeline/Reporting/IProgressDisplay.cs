namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Shows how work goes. May be called from any thread.</summary>
internal interface IProgressDisplay
{
    /// <summary>How far a phase is. A phase begins with its first report and ends with <paramref name="done"/> = <paramref name="total"/>.</summary>
    /// <param name="phase">What is done, a few words; the same words each time.</param>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    /// <param name="facts">What else there is to say, such as loss and accuracy.</param>
    /// <param name="remaining">Time left, where it is known.</param>
    void Report(string phase, long done, long total, string facts = "", TimeSpan? remaining = null);
}
