namespace StudyPlatform.Web.Reporting;

/// <summary>How far a report is that is being made.</summary>
public enum ReportStage
{
    /// <summary>Another report of the study is being made.</summary>
    Waiting,

    /// <summary>The answers are being read.</summary>
    Reading,

    /// <summary>Tests and intervals are being computed.</summary>
    Computing,

    /// <summary>The page and the tables are being written.</summary>
    Writing,
}
