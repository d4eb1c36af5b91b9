namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>A fitted linear model over some columns.</summary>
/// <param name="Features">The columns used.</param>
/// <param name="Coefficients">Their coefficients, in the same order.</param>
/// <param name="Intercept">The constant.</param>
/// <param name="R2">Weighted share of the target's variance explained, at most 1.</param>
internal sealed record RidgeFit(int[] Features, double[] Coefficients, double Intercept, double R2)
{
    /// <summary>One coefficient a column, 0 for those left out.</summary>
    public double[] Dense(int columns)
    {
        var dense = new double[columns];
        for (var i = 0; i < Features.Length; i++)
            dense[Features[i]] = Coefficients[i];
        return dense;
    }
}
