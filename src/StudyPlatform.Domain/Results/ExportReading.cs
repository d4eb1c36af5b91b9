namespace StudyPlatform.Domain.Results;

/// <summary>What came of reading the options of an export.</summary>
public abstract record ExportReading
{
    private ExportReading()
    {
    }

    public sealed record Sound(ExportOptions Options) : ExportReading;

    /// <param name="Sentence">What is wrong, and what to do.</param>
    public sealed record Faulty(string Sentence) : ExportReading;
}
