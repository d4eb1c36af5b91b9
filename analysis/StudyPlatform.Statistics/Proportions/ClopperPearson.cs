using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The exact interval of a proportion (Clopper and Pearson 1934), as R's binom.test.</summary>
public static class ClopperPearson
{
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <param name="alternative">Greater: an interval that ends at 1. Less: one that begins at 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static Interval Interval(long successes, long trials, double level = 0.95, Alternative alternative = Alternative.TwoSided)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies inside (0, 1).");
        var error = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var lower = successes == 0 || alternative == Alternative.Less ? 0 : Beta.Quantile(error, successes, trials - successes + 1);
        var upper = successes == trials || alternative == Alternative.Greater ? 1 : Beta.Quantile(1 - error, successes + 1, trials - successes);
        return new Interval(lower, upper, level, "Clopper–Pearson");
    }
}
