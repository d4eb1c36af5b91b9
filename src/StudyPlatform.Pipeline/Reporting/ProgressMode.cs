namespace StudyPlatform.Pipeline.Reporting;

/// <summary>How progress is shown.</summary>
internal enum ProgressMode
{
    /// <summary>A bar on a terminal, lines elsewhere.</summary>
    Auto,

    /// <summary>A bar.</summary>
    Bar,

    /// <summary>A line every so often.</summary>
    Lines,

    /// <summary>Nothing but warnings and errors.</summary>
    None,
}
