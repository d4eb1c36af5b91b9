using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// The four statistics with the F that approximates each: Pillai 1955, Rao 1951 for Wilks, Pillai and Samson 1959 for
/// Hotelling–Lawley, the upper bound for Roy; as in SAS and in R's summary.manova.
/// </summary>
internal static class MultivariateStatistics
{
    /// <param name="roots">The s roots.</param>
    /// <param name="p">Dependents.</param>
    /// <param name="q">Degrees of freedom of the term.</param>
    /// <param name="v">Degrees of freedom of the residuals.</param>
    /// <returns>The tests in the order of the enumeration; null where an F has no degrees of freedom left.</returns>
    public static IReadOnlyList<MultivariateTest>? Of(IReadOnlyList<double> roots, double p, double q, double v)
    {
        MultivariateTest?[] tests = [Pillai(roots, p, q, v), Wilks(roots, p, q, v), HotellingLawley(roots, p, q, v), Roy(roots, p, q, v)];
        return tests.All(test => test is not null) ? [.. tests.OfType<MultivariateTest>()] : null;
    }

    private static MultivariateTest? Pillai(IReadOnlyList<double> roots, double p, double q, double v)
    {
        var s = Math.Min(p, q);
        var trace = roots.Sum(root => root / (1 + root));
        // s - V without cancellation where the roots are large.
        var rest = roots.Sum(root => 1 / (1 + root));
        var df1 = s * Math.Max(p, q);
        var df2 = s * (v - p + s);
        return Test(MultivariateStatistic.Pillai, trace, trace / rest * df2 / df1, df1, df2, trace / s);
    }

    private static MultivariateTest? Wilks(IReadOnlyList<double> roots, double p, double q, double v)
    {
        var s = Math.Min(p, q);
        var log = -roots.Sum(root => LogOnePlus(root));
        var squares = p * p + q * q - 5;
        var t = squares > 0 ? Math.Sqrt((p * p * q * q - 4) / squares) : 1;
        var df1 = p * q;
        var df2 = (v - (p - q + 1) / 2) * t - (p * q - 2) / 2;
        return Test(MultivariateStatistic.Wilks, Math.Exp(log), ExpMinusOne(-log / t) * df2 / df1, df1, df2, -ExpMinusOne(log / s));
    }

    private static MultivariateTest? HotellingLawley(IReadOnlyList<double> roots, double p, double q, double v)
    {
        var s = Math.Min(p, q);
        var trace = roots.Sum();
        var df1 = s * Math.Max(p, q);
        var df2 = s * (v - p - 1) + 2;
        return Test(MultivariateStatistic.HotellingLawley, trace, trace / s * df2 / df1, df1, df2, trace / (trace + s));
    }

    private static MultivariateTest? Roy(IReadOnlyList<double> roots, double p, double q, double v)
    {
        var df1 = Math.Max(p, q);
        var df2 = v - df1 + q;
        return Test(MultivariateStatistic.Roy, roots[0], roots[0] * df2 / df1, df1, df2, roots[0] / (1 + roots[0]));
    }

    private static MultivariateTest? Test(MultivariateStatistic statistic, double value, double f, double df1, double df2, double etaSquared)
    {
        if (!(df2 > 0))
            return null;
        var tails = FisherF.At(f, df1, df2);
        return new MultivariateTest(statistic, value, f, df1, df2, tails.Upper, tails.LogUpper, new EffectSize("partial η²", etaSquared, null));
    }

    // Kahan's correction of log(1 + x) for what 1 + x rounds away.
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    // Kahan's correction of exp(x) - 1 likewise.
    private static double ExpMinusOne(double x)
    {
        var exponential = Math.Exp(x);
        return exponential == 1 ? x : Math.Abs(x) > 1 ? exponential - 1 : (exponential - 1) * x / Math.Log(exponential);
    }
}
