namespace StudyPlatform.Domain.Results;

/// <summary>Whether people count whom an operator excluded from the analysis.</summary>
public enum ExclusionChoice
{
    /// <summary>Everyone, excluded or not.</summary>
    All,

    /// <summary>Only those who are not excluded.</summary>
    NotExcluded,

    /// <summary>Only those who are excluded.</summary>
    Excluded,
}
