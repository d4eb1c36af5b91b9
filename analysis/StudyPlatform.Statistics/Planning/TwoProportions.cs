using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>Two observed proportions, and the score test of their difference (Farrington and Manning 1990; Miettinen and Nurminen 1985 without their factor N/(N − 1)).</summary>
internal sealed record TwoProportions(long Successes1, long Trials1, long Successes2, long Trials2)
{
    // Halvings of an interval of length 1 until nothing of a double is left to halve.
    private const int Halvings = 1_080;

    public double Difference => (double)Successes1 / Trials1 - (double)Successes2 / Trials2;

    /// <summary>Standard error with the observed proportions.</summary>
    public double ObservedError => Error((double)Successes1 / Trials1, (double)Successes2 / Trials2);

    /// <summary>(observed − <paramref name="difference"/>) over the standard error at the likeliest proportions that differ by <paramref name="difference"/>; null where that error is 0.</summary>
    public double? ScoreZ(double difference)
    {
        var second = RestrictedSecond(difference);
        var error = Error(second + difference, second);
        return error > 0 ? (Difference - difference) / error : null;
    }

    /// <summary>All differences that a two-sided score test at this level does not reject.</summary>
    public Interval ScoreInterval(double level)
    {
        var z = -StandardNormal.Quantile((1 - level) / 2);
        return new Interval(End(-1, z), End(1, -z), level, "score");
    }

    // z falls as the difference grows: the end lies where it passes the quantile, or at the edge.
    private double End(double edge, double quantile)
    {
        double near = Difference, far = edge;
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = near + (far - near) / 2;
            if (middle == near || middle == far)
                break;
            var beyond = ScoreZ(middle) is { } z && Math.Abs(z) > Math.Abs(quantile);
            if (beyond)
                far = middle;
            else
                near = middle;
        }

        return far;
    }

    // The likelihood of p₂ with p₁ = p₂ + difference is concave: its slope falls from + to −, and is bisected.
    private double RestrictedSecond(double difference)
    {
        double low = Math.Max(0, -difference), high = Math.Min(1, 1 - difference);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = low + (high - low) / 2;
            if (middle == low || middle == high)
                break;
            if (Slope(middle, difference) > 0)
                low = middle;
            else
                high = middle;
        }

        return Slope(high, difference) > 0 ? high : low;
    }

    private double Slope(double second, double difference)
    {
        var first = second + difference;
        return Part(Successes1, first) - Part(Trials1 - Successes1, 1 - first) + Part(Successes2, second) - Part(Trials2 - Successes2, 1 - second);

        static double Part(long count, double probability) => count == 0 ? 0 : count / Math.Max(probability, double.Epsilon);
    }

    private double Error(double first, double second) =>
        Math.Sqrt(Math.Max(0, first * (1 - first)) / Trials1 + Math.Max(0, second * (1 - second)) / Trials2);
}
