using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>What is said about a maximum: abilities, contrasts and tests.</summary>
internal static class BradleyTerryReport
{
    public static BradleyTerryFit Of(WinsTable table, BradleyTerry.Maximum maximum, double level, List<Warning> warnings)
    {
        var k = table.Competitors.Count;
        var withUndecided = maximum.Parameters.Length > k;
        var design = ComparisonDesign.Of(table);
        Warn(warnings, design, table, maximum);

        var z = -StandardNormal.Quantile((1 - level) / 2);
        var covariance = Leading(maximum.Covariance, k);
        var equal = Math.Max(0, 2 * (maximum.LogLikelihood - EqualLogLikelihood(table)));
        var mean = maximum.Parameters.Take(k).Sum() / k;
        var lambda = maximum.Parameters.Take(k).Select(value => value - mean).ToArray();
        return new BradleyTerryFit(
            withUndecided ? PairedComparisonModel.Davidson : PairedComparisonModel.BradleyTerry,
            table.Total,
            [.. Enumerable.Range(0, k).Select(i => AbilityOf(table, i, lambda[i], Math.Sqrt(covariance[i, i]), z, level))],
            new CovarianceMatrix(table.Competitors, covariance),
            Contrasts(table, lambda, covariance, z, level),
            ChiSquareTest.Of("likelihood ratio, equal abilities", equal, k - 1),
            GoodnessOfFit(table, design, maximum, withUndecided),
            withUndecided ? maximum.Parameters[k] : null,
            withUndecided ? Math.Sqrt(maximum.Covariance[k, k]) : null,
            design,
            maximum.LogLikelihood,
            new EffectSize("standard deviation of the log abilities", Math.Sqrt(lambda.Sum(value => value * value) / (k - 1)), null),
            maximum.Iterations,
            warnings);
    }

    private static Ability AbilityOf(WinsTable table, int i, double lambda, double error, double z, double level)
    {
        var others = Enumerable.Range(0, table.Competitors.Count).Where(j => j != i).ToList();
        var interval = new Interval(lambda - z * error, lambda + z * error, level, "Wald");
        return new Ability(
            table.Competitors[i], lambda, error, interval,
            Probability("probability of being chosen over an average competitor", lambda, interval),
            others.Sum(j => table.Wins(i, j)), others.Sum(j => table.Wins(j, i)), others.Sum(j => table.Undecided(i, j)));
    }

    private static List<AbilityContrast> Contrasts(WinsTable table, double[] lambda, double[,] covariance, double z, double level)
    {
        var contrasts = new List<AbilityContrast>();
        for (var i = 0; i < lambda.Length; i++)
        {
            for (var j = i + 1; j < lambda.Length; j++)
            {
                var difference = lambda[i] - lambda[j];
                var error = Math.Sqrt(covariance[i, i] + covariance[j, j] - 2 * covariance[i, j]);
                var interval = new Interval(difference - z * error, difference + z * error, level, "Wald");
                contrasts.Add(new AbilityContrast(
                    table.Competitors[i], table.Competitors[j], difference, error, interval,
                    difference / error, Math.Max(double.Epsilon, StandardNormal.TwoSided(difference / error)),
                    Probability("probability that the first is chosen over the second", difference, interval),
                    table.Comparisons(i, j)));
            }
        }

        return contrasts;
    }

    private static EffectSize Probability(string name, double logOdds, Interval interval) =>
        new(name, Logistic(logOdds), new Interval(Logistic(interval.Lower), Logistic(interval.Upper), interval.Level, "Wald, from the log odds"));

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    // All λ = 0: every decided answer has the same probability, and ν is the one of the whole table.
    private static double EqualLogLikelihood(WinsTable table)
    {
        double total = table.Total, undecided = table.TotalUndecided, decided = total - undecided;
        var value = decided * Math.Log(decided / total / 2);
        return undecided > 0 ? value + undecided * Math.Log(undecided / total) : value;
    }

    private static ChiSquareTest? GoodnessOfFit(WinsTable table, ComparisonDesign design, BradleyTerry.Maximum maximum, bool withUndecided)
    {
        var k = table.Competitors.Count;
        var saturated = 0.0;
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                var n = (double)table.Comparisons(i, j);
                foreach (var count in (ReadOnlySpan<long>)[table.Wins(i, j), table.Wins(j, i), table.Undecided(i, j)])
                    saturated += count > 0 ? count * Math.Log(count / n) : 0;
            }
        }

        var compared = design.Pairs.Count(pair => pair.Comparisons > 0);
        var freedom = withUndecided ? 2 * compared - k : compared - (k - 1);
        var deviance = Math.Max(0, 2 * (saturated - maximum.LogLikelihood));
        return freedom > 0
            ? ChiSquareTest.Of("deviance against the saturated model", deviance, freedom)
            : null;
    }

    private static void Warn(List<Warning> warnings, ComparisonDesign design, WinsTable table, BradleyTerry.Maximum maximum)
    {
        var never = design.NeverCompared.Select(pair => $"'{pair.First}' with '{pair.Second}'").ToList();
        if (never.Count > 0)
            warnings.Add(new Warning(WarningKind.EmptyLevel, $"Never compared: {string.Join(", ", never)}; their contrasts rest on the other pairs."));
        if (!design.IsBalanced)
            warnings.Add(new Warning(WarningKind.Unbalanced, $"The pairs were compared between {design.Fewest} and {design.Most} times: the sums of wins are no fair ranking, the abilities are."));

        var (smallest, pair) = SmallestExpected(table, maximum.Parameters);
        if (smallest < BradleyTerry.SmallExpectedCount)
            warnings.Add(new Warning(WarningKind.SmallSample, $"The model expects {smallest:0.0} answers of one kind for {pair}: below {BradleyTerry.SmallExpectedCount} the chi-square of the goodness of fit is doubtful."));
    }

    private static (double Count, string Pair) SmallestExpected(WinsTable table, double[] parameters)
    {
        var k = table.Competitors.Count;
        var nu = parameters.Length > k ? Math.Exp(parameters[k]) : 0;
        var smallest = (Count: double.PositiveInfinity, Pair: "");
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                var half = 0.5 * (parameters[i] - parameters[j]);
                var total = Math.Exp(half) + Math.Exp(-half) + nu;
                var least = Math.Exp(-Math.Abs(half)) / total;
                if (nu > 0)
                    least = Math.Min(least, nu / total);
                var n = table.Comparisons(i, j);
                if (n > 0 && n * least < smallest.Count)
                    smallest = (n * least, $"'{table.Competitors[i]}' and '{table.Competitors[j]}'");
            }
        }

        return smallest;
    }

    private static double[,] Leading(double[,] matrix, int k)
    {
        var leading = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                leading[i, j] = matrix[i, j];
        }

        return leading;
    }
}
