using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>The probability that a value of one group exceeds a value of another.</summary>
internal static class PairwiseProbability
{
    private const int Bisections = 200;

    /// <summary>
    /// Newcombe's interval (2006, Statistics in Medicine 25, 559–573, method 5): the values θ that lie within z standard
    /// errors of the estimate, with Hanley and McNeil's variance taken at θ and both group sizes replaced there by their
    /// mean. It stays inside [0, 1] and has a width also where the groups do not overlap.
    /// </summary>
    public static Interval Interval(double estimate, int n1, int n2, double level)
    {
        var z = StandardNormal.Quantile((1 + level) / 2);
        return new Interval(
            estimate <= 0 ? 0 : Root(estimate, 0, n1, n2, z),
            estimate >= 1 ? 1 : Root(estimate, 1, n1, n2, z),
            level,
            "Newcombe 2006, method 5");
    }

    // Between the estimate, which is nearer than z standard errors, and the end of the range, which is not.
    private static double Root(double estimate, double end, double n1, double n2, double z)
    {
        var (near, far) = (estimate, end);
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (near + far) / 2;
            if (middle == near || middle == far)
                break;
            if (Math.Abs(middle - estimate) <= z * Math.Sqrt(Variance(middle, n1, n2)))
                near = middle;
            else
                far = middle;
        }

        return (near + far) / 2;
    }

    private static double Variance(double theta, double n1, double n2)
    {
        var beyondOne = (n1 + n2) / 2 - 1;
        return theta * (1 - theta) * (1 + beyondOne * ((1 - theta) / (2 - theta) + theta / (1 + theta))) / (n1 * n2);
    }
}
