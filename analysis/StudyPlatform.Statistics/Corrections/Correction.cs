namespace StudyPlatform.Statistics.Corrections;

/// <summary>How p-values are adjusted for being several.</summary>
public enum Correction
{
    /// <summary>Times their number: the chance of any false rejection stays below the level.</summary>
    Bonferroni,

    /// <summary>Step by step (Holm 1979): the same guarantee, never less powerful.</summary>
    Holm,

    /// <summary>Step by step (Benjamini and Hochberg 1995): the expected share of false rejections stays below the level.</summary>
    BenjaminiHochberg,
}
