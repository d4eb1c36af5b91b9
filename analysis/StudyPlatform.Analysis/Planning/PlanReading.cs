namespace StudyPlatform.Analysis.Planning;

/// <summary>What came of reading a plan.</summary>
public abstract record PlanReading
{
    private PlanReading()
    {
    }

    public sealed record Sound(PlanFile File) : PlanReading;

    /// <param name="Sentence">What is wrong, where, and what to do.</param>
    public sealed record Faulty(string Sentence) : PlanReading;
}
