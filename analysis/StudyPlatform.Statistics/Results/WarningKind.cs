namespace StudyPlatform.Statistics.Results;

/// <summary>What a result can warn of.</summary>
public enum WarningKind
{
    /// <summary>Rows with a missing cell were left out.</summary>
    RowsLeftOut,

    /// <summary>A level or group without rows was left out.</summary>
    EmptyLevel,

    /// <summary>Ties made an exact distribution impossible, or are many.</summary>
    Ties,

    /// <summary>Differences of zero were left out.</summary>
    Zeros,

    /// <summary>An assumption of the procedure looks violated.</summary>
    Assumption,

    /// <summary>The groups are too small for the approximation.</summary>
    SmallSample,

    /// <summary>The problem is nearly singular: fewer digits than usual hold.</summary>
    NearSingular,

    /// <summary>An interval or effect could not be computed and is absent.</summary>
    NoInterval,

    /// <summary>A term has no degrees of freedom of its own and was left out.</summary>
    TermLeftOut,

    /// <summary>A variance component was estimated at the edge of its range.</summary>
    Boundary,

    /// <summary>The groups or pairs differ in size.</summary>
    Unbalanced,
}
