namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>How near numbers must be.</summary>
internal static class Near
{
    /// <summary>1e-12 absolute, and 1e-9 relative however far in the tail.</summary>
    public static void P(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= Math.Min(1e-12, 1e-9 * expected), FormattableString.Invariant($"p is {actual:R} instead of {expected:R}."));

    public static void Relative(double expected, double actual, double tolerance) =>
        Assert.True(expected == actual || Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), FormattableString.Invariant($"{actual:R} instead of {expected:R}."));

    public static void Absolute(double expected, double actual, double tolerance) =>
        Assert.True(expected == actual || Math.Abs(expected - actual) <= tolerance, FormattableString.Invariant($"{actual:R} instead of {expected:R}."));
}
