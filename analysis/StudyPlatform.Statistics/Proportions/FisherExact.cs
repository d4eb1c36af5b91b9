using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>
/// Fisher's exact test of a 2×2 table (Fisher 1935), as R's fisher.test: two-sided p adds up all tables with these margins
/// that are no more probable than the one seen; the odds ratio is the conditional maximum likelihood estimate, and its
/// interval inverts the two one-sided tests.
/// </summary>
public static class FisherExact
{
    // Tables whose probabilities differ by less are taken to be equally probable, as in R.
    private const double RelativeTolerance = 1e-7;

    // A second's work for the interval.
    private const long MaximumTables = 1_000_000;
    private const int MaximumDoublings = 60;
    private const int Bisections = 200;

    /// <param name="a">First row, first column.</param>
    /// <param name="b">First row, second column.</param>
    /// <param name="c">Second row, first column.</param>
    /// <param name="d">Second row, second column.</param>
    /// <param name="alternative">Greater: ad/bc is above 1.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The result, or a refusal: ImpossibleValue (a negative count), NoVariation (an empty row or column), NoExactDistribution (more than a million tables), NotConverged, WrongOption.</returns>
    public static Outcome<FisherExactResult> Test(int a, int b, int c, int d, Alternative alternative = Alternative.TwoSided, double level = 0.95)
    {
        if (level is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The confidence level {level} is outside (0, 1): choose for example 0.95.");
        if (a < 0 || b < 0 || c < 0 || d < 0)
            return new Refusal(RefusalKind.ImpossibleValue, $"The table ({a}, {b}; {c}, {d}) has a negative count.");
        long row = (long)a + b, column = (long)a + c, otherColumn = (long)b + d;
        if (row == 0 || column == 0 || otherColumn == 0 || (long)c + d == 0)
            return new Refusal(RefusalKind.NoVariation, $"A row or column of the table ({a}, {b}; {c}, {d}) is empty: there is nothing to compare.");
        if (Math.Min(row, column) - Math.Max(0, row - otherColumn) >= MaximumTables)
            return new Refusal(RefusalKind.NoExactDistribution, $"More than {MaximumTables} tables have these margins: use a chi-squared test.");

        var tables = new NoncentralHypergeometric(row, column, otherColumn);
        var p = alternative switch
        {
            Alternative.Less => tables.Lower(a, 0),
            Alternative.Greater => tables.Upper(a, 0),
            _ => TwoSided(tables, a),
        };
        var error = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var isInfinite = a == tables.Highest;
        double? estimate = a == tables.Lowest ? 0 : isInfinite ? double.PositiveInfinity : Root(t => tables.Mean(t) - a);
        double? lower = a == tables.Lowest || alternative == Alternative.Less ? 0 : Root(t => tables.Upper(a, t) - error);
        double? upper = isInfinite || alternative == Alternative.Greater ? double.PositiveInfinity : Root(t => error - tables.Lower(a, t));
        if (estimate is null || lower is null || upper is null)
            return new Refusal(RefusalKind.NotConverged, $"The odds ratio of the table ({a}, {b}; {c}, {d}) or its interval is too far from 1 to be found.");

        var interval = new Interval(lower.Value, upper.Value, level, "inverted one-sided exact tests");
        return new FisherExactResult(
            row + c + d,
            Math.Clamp(p, double.Epsilon, 1),
            alternative,
            isInfinite ? null : new EffectSize("conditional odds ratio", estimate.Value, interval),
            interval,
            isInfinite ? [new Warning(WarningKind.NoInterval, "The estimate of the odds ratio is infinite, since the table holds as much on its diagonal as its margins allow: only its interval's lower end is a number.")] : []);
    }

    private static double TwoSided(NoncentralHypergeometric tables, long seen)
    {
        var probabilities = tables.Probabilities(0);
        var limit = probabilities[seen - tables.Lowest] * (1 + RelativeTolerance);
        return probabilities.Where(probability => probability <= limit).Sum();
    }

    // exp of the zero of a function that rises with the logarithm of the odds ratio; null where there is none in reach.
    private static double? Root(Func<double, double> function)
    {
        var (low, high) = (-1.0, 1.0);
        for (var i = 0; function(low) > 0; i++, low *= 2)
        {
            if (i == MaximumDoublings)
                return null;
        }

        for (var i = 0; function(high) < 0; i++, high *= 2)
        {
            if (i == MaximumDoublings)
                return null;
        }

        for (var i = 0; i < Bisections; i++)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
                break;
            if (function(middle) > 0)
                high = middle;
            else
                low = middle;
        }

        var root = Math.Exp((low + high) / 2);
        return double.IsFinite(root) ? root : null;
    }
}
