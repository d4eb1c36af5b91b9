namespace StudyPlatform.Analysis.Reporting;

/// <summary>What the answers to a demographic question are.</summary>
public enum DemographicKind
{
    /// <summary>One of a few choices: a factor.</summary>
    Choice,

    /// <summary>A number: a covariate.</summary>
    Number,

    /// <summary>Own words: neither shown nor analysed.</summary>
    Words,
}
