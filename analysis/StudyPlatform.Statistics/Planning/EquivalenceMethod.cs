namespace StudyPlatform.Statistics.Planning;

/// <summary>The statistic of an equivalence test.</summary>
public enum EquivalenceMethod
{
    /// <summary>t with Welch's degrees of freedom.</summary>
    Welch,

    /// <summary>t of paired differences.</summary>
    PairedT,

    /// <summary>z with the variance under each bound (Farrington and Manning 1990, Statistics in Medicine 9, 1447–1454).</summary>
    Score,

    /// <summary>z with the variance of the observed proportions.</summary>
    Wald,
}
