namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>exp(x) − 1 without cancellation.</summary>
internal static class ExpM1
{
    private const double SeriesBelow = 1e-5;

    /// <summary>exp(x) − 1 to about 1e-15 relative (Kahan's quotient; the first terms of the series near 0).</summary>
    public static double Of(double x)
    {
        if (Math.Abs(x) < SeriesBelow)
            return x * (1 + x / 2 * (1 + x / 3));
        var u = Math.Exp(x);
        if (u is 0 or > 1e15)
            return u - 1;
        return (u - 1) * (x / Math.Log(u));
    }
}
