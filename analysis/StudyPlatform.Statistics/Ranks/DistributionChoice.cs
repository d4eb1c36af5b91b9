namespace StudyPlatform.Statistics.Ranks;

/// <summary>Which null distribution a rank test is asked to use.</summary>
public enum DistributionChoice
{
    /// <summary>As R's wilcox.test: exact below 50 values in each group (or 50 differences) and without ties or zeros, otherwise asymptotic.</summary>
    Automatic,

    /// <summary>Exact; refused where there are ties or zeros.</summary>
    Exact,

    /// <summary>Exact given the ties: the permutation distribution of the ranks as they are.</summary>
    ExactConditional,

    /// <summary>Normal approximation.</summary>
    Asymptotic,
}
