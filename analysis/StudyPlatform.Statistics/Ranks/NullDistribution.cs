namespace StudyPlatform.Statistics.Ranks;

/// <summary>The distribution under the null hypothesis from which a rank test takes its p.</summary>
public enum NullDistribution
{
    /// <summary>Every order of untied values is equally likely: exact.</summary>
    Exact,

    /// <summary>Every arrangement of the ranks as they are, ties included, is equally likely: the exact permutation distribution.</summary>
    ExactConditional,

    /// <summary>Normal or chi-squared, with the variance corrected for ties.</summary>
    Asymptotic,
}
