namespace StudyPlatform.Statistics.Ranks;

/// <summary>What becomes of differences of zero in the signed rank test.</summary>
public enum ZeroRule
{
    /// <summary>They are dropped before ranking (Wilcoxon 1945; R).</summary>
    Wilcoxon,

    /// <summary>They are ranked with the others and dropped afterwards (Pratt 1959).</summary>
    Pratt,
}
