namespace StudyPlatform.Statistics.Tests;

/// <summary>Agreement of two figures.</summary>
internal static class Close
{
    /// <summary>The error relative to the expected value; that of zero is the value itself; infinite where a figure is not finite.</summary>
    public static double RelativeError(double expected, double actual)
    {
        if (!double.IsFinite(expected) || !double.IsFinite(actual))
            return double.PositiveInfinity;
        return expected == 0 ? Math.Abs(actual) : Math.Abs(actual - expected) / Math.Abs(expected);
    }

    public static void AssertRelative(double expected, double actual, double tolerance, string what)
    {
        var error = RelativeError(expected, actual);
        Assert.True(error <= tolerance, FormattableString.Invariant($"{what}: expected {expected:R}, got {actual:R}, off by {error:E2} relative."));
    }
}
