using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>Wilson's score interval of a proportion (Wilson 1927), as R's prop.test without continuity correction.</summary>
public static class Wilson
{
    /// <param name="successes">From 0 to <paramref name="trials"/>; a half stands for an undecided trial.</param>
    /// <param name="trials">More than 0.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static Interval Interval(double successes, double trials, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies inside (0, 1).");
        return new Interval(Lower(successes, trials, level), 1 - Lower(trials - successes, trials, level), level, "Wilson");
    }

    // The smaller root of the score equation, as a quotient that does not cancel for few successes.
    private static double Lower(double successes, double trials, double level)
    {
        var z = StandardNormal.Quantile((1 + level) / 2);
        var root = z * Math.Sqrt(z * z + 4 * successes * (trials - successes) / trials);
        return 2 * successes * successes / (trials * (2 * successes + z * z + root));
    }
}
