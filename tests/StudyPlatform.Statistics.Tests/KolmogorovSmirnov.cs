namespace StudyPlatform.Statistics.Tests;

/// <summary>The one-sample Kolmogorov–Smirnov test against the uniform distribution on [0, 1].</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>Asymptotic p (Kolmogorov 1933), with Stephens' correction for the sample's size (1970).</summary>
    public static double P(IReadOnlyCollection<double> values)
    {
        var n = values.Count;
        var distance = values.Order().Select((value, i) => Math.Max(value - (double)i / n, (i + 1.0) / n - value)).Max();
        var x = distance * (Math.Sqrt(n) + 0.12 + 0.11 / Math.Sqrt(n));
        return Math.Clamp(2 * Enumerable.Range(1, 100).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * x * x)), 0, 1);
    }
}
