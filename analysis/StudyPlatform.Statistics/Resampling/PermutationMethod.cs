namespace StudyPlatform.Statistics.Resampling;

/// <summary>Which arrangements a permutation test looked at.</summary>
public enum PermutationMethod
{
    /// <summary>All of them: p is exact.</summary>
    Exact,

    /// <summary>Random ones and the observed one: p = (b + 1)/(m + 1), which is never too small on average (Phipson and Smyth 2010).</summary>
    MonteCarlo,
}
