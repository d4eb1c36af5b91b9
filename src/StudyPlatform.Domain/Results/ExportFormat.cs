namespace StudyPlatform.Domain.Results;

/// <summary>How results are written.</summary>
public enum ExportFormat
{
    /// <summary>All tables as CSV with their description and the study's documents: a zip after Psych-DS.</summary>
    PsychDs,

    /// <summary>One table as CSV.</summary>
    Csv,

    /// <summary>One table as JSON lines, or all of them in a zip that is laid out as the one after Psych-DS.</summary>
    JsonLines,
}
