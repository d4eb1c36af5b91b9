using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>Whether a difference lies within given bounds, by two one-sided tests (Schuirmann 1987).</summary>
/// <param name="Method">The statistic.</param>
/// <param name="N1">Values or trials of the first sample; pairs in a paired test.</param>
/// <param name="N2">Values or trials of the second sample; pairs in a paired test.</param>
/// <param name="Difference">First less second, with the interval at 1 − 2·alpha, which lies within the bounds exactly where the test rejects.</param>
/// <param name="AgainstLower">Test that the difference lies above the lower bound.</param>
/// <param name="AgainstUpper">Test that it lies below the upper bound.</param>
/// <param name="P">The larger of both p.</param>
/// <param name="Alpha">Significance level.</param>
public sealed record EquivalenceResult(
    EquivalenceMethod Method, long N1, long N2, EffectSize Difference, OneSidedTest AgainstLower, OneSidedTest AgainstUpper, double P, double Alpha)
{
    /// <summary>Both bounds are excluded: the two are equivalent within them.</summary>
    public bool IsEquivalent => P <= Alpha;
}
