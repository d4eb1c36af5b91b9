namespace StudyPlatform.Statistics.Results;

/// <summary>The reasons for which a procedure refuses its data.</summary>
public enum RefusalKind
{
    /// <summary>Nothing to compute with.</summary>
    NoData,

    /// <summary>Fewer rows than the procedure or the number of parameters needs.</summary>
    TooFewRows,

    /// <summary>Only one group or level where several are compared.</summary>
    OneGroup,

    /// <summary>More or other groups than the procedure compares.</summary>
    WrongNumberOfGroups,

    /// <summary>A variable, or every difference, has a single value.</summary>
    NoVariation,

    /// <summary>A column of the design follows from others.</summary>
    RankDeficient,

    /// <summary>The residuals of the dependents are linearly dependent.</summary>
    SingularResiduals,

    /// <summary>The estimate lies at infinity: the outcome is separated by the predictors, or a competitor always won.</summary>
    Separation,

    /// <summary>The comparisons fall apart into groups that were never compared with each other.</summary>
    NotConnected,

    /// <summary>A value is missing, infinite or outside its range.</summary>
    ImpossibleValue,

    /// <summary>Columns or samples that belong together differ in length.</summary>
    LengthsDiffer,

    /// <summary>An exact distribution was asked for where there is none (ties, zeros) or it is out of reach.</summary>
    NoExactDistribution,

    /// <summary>An option is outside its range.</summary>
    WrongOption,

    /// <summary>An iteration came to its cap without settling.</summary>
    NotConverged,
}
