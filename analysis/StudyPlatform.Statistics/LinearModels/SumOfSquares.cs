namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Against which other terms a term is tested; the numbers are the customary ones. All use the residuals of the full model.</summary>
public enum SumOfSquares
{
    /// <summary>Given the terms before it, as base R's manova.</summary>
    Sequential = 1,

    /// <summary>Given every term that does not contain it, as car::Manova by default.</summary>
    Marginal = 2,

    /// <summary>Given all other terms, with sum-to-zero contrasts, as car::Manova(type = 3) under contr.sum.</summary>
    Partial = 3,
}
