namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>How far p-values lie from the uniform distribution that they have where there is no effect.</summary>
internal static class KolmogorovSmirnov
{
    // Exceeded once in ten thousand times: √(−ln(0.0001/2)/2) and √(−ln(0.0001)/2).
    private const double TwoSidedLimit = 2.2252;
    private const double OneSidedLimit = 2.1460;

    /// <summary>The p-values follow the uniform distribution.</summary>
    public static void Uniform(double[] p)
    {
        var (above, below) = Distances(p);

        Assert.True(Math.Max(above, below) * Math.Sqrt(p.Length) < TwoSidedLimit, FormattableString.Invariant($"{above} above and {below} below the diagonal"));
    }

    /// <summary>Small p-values are no more frequent than they may be; large ones may be more frequent, as the statistic has few values.</summary>
    public static void AtLeastUniform(double[] p)
    {
        var (above, _) = Distances(p);

        Assert.True(above * Math.Sqrt(p.Length) < OneSidedLimit, FormattableString.Invariant($"{above} above the diagonal"));
    }

    private static (double Above, double Below) Distances(double[] p)
    {
        var sorted = p.Order().ToArray();
        var (above, below) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            Assert.InRange(sorted[i], double.Epsilon, 1);

            // Ties step at once: an exact p of few values is judged where its step is complete, and rounding is not a step.
            above = Math.Max(above, (i + 1.0) / sorted.Length - sorted[i] * (1 + 1e-9));
            below = Math.Max(below, sorted[i] - (double)i / sorted.Length);
        }

        return (above, below);
    }
}
