namespace StudyPlatform.Statistics.Results;

/// <summary>The side on which a test looks.</summary>
public enum Alternative
{
    TwoSided,
    Less,
    Greater,
}
