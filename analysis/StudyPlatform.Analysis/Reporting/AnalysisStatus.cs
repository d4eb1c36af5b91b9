namespace StudyPlatform.Analysis.Reporting;

/// <summary>Whether an analysis was written down before the data came.</summary>
public enum AnalysisStatus
{
    /// <summary>No plan names it, or the report departs from its plan.</summary>
    Exploratory,

    /// <summary>The plan names it, and it was done as planned.</summary>
    Planned,
}
