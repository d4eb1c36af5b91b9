using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Abilities of competitors from paired comparisons, by maximum likelihood.</summary>
/// <remarks>
/// Bradley and Terry 1952, Biometrika 39, 324–345; with undecided answers Davidson 1970, JASA 65, 317–328. Fisher
/// scoring, which is Newton's method here, on log abilities that add up to 0. Answers are taken as independent: one
/// answer per person and question, as in the study, makes them so.
/// </remarks>
public static class BradleyTerry
{
    /// <summary>Most scoring steps; a finite maximum is reached in about five.</summary>
    public const int MostIterations = 100;

    /// <summary>The iteration ends when no step is longer than this (in log ability).</summary>
    public const double StepTolerance = 1e-10;

    /// <summary>Expected counts below this make the chi-square of the goodness of fit doubtful.</summary>
    public const double SmallExpectedCount = 5;

    private const int MostHalvings = 40;

    /// <summary>Fits the model.</summary>
    /// <returns>Refused with <see cref="RefusalKind.NotConnected"/> or <see cref="RefusalKind.Separation"/>, naming the competitors, where the estimate is not finite.</returns>
    public static Outcome<BradleyTerryFit> Fit(WinsTable table, BradleyTerryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new BradleyTerryOptions();
        if (options.Level is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The confidence level {options.Level} is not between 0 and 1: give for example 0.95.");

        var warnings = new List<Warning>();
        if (table.TotalUndecided > 0 && options.Undecided == UndecidedRule.Refuse)
            return new Refusal(RefusalKind.ImpossibleValue, $"{table.TotalUndecided} answers are undecided: choose Davidson's model, or leave them out.");
        if (table.TotalUndecided > 0 && options.Undecided == UndecidedRule.LeaveOut)
        {
            warnings.Add(new Warning(WarningKind.Ties, $"{table.TotalUndecided} undecided answers were left out."));
            table = table.Decided();
        }

        if (Existence.Check(table) is { } refusal)
            return refusal;

        return Maximise(table) is { } maximum
            ? BradleyTerryReport.Of(table, maximum, options.Level, warnings)
            : new Refusal(RefusalKind.NotConverged, $"The abilities did not settle within {MostIterations} steps: two competitors lie too far apart for a finite estimate in double precision.");
    }

    private static Maximum? Maximise(WinsTable table)
    {
        var withUndecided = table.TotalUndecided > 0;
        var k = table.Competitors.Count;
        var likelihood = new PairLikelihood(table, withUndecided);
        var parameters = new double[likelihood.Parameters];
        var score = new double[parameters.Length];
        var information = new double[parameters.Length, parameters.Length];
        if (withUndecided)
            parameters[k] = Math.Log(2.0 * table.TotalUndecided / (table.Total - table.TotalUndecided));

        var value = likelihood.Evaluate(parameters, score, information);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            if (PairLikelihood.Covariance(information, k) is not { } covariance)
                return null;
            var step = Multiply(covariance, score);
            var length = step.Max(Math.Abs);
            var factor = 1.0;
            for (var halving = 0; ; halving++, factor /= 2)
            {
                var tried = parameters.Zip(step, (at, by) => at + factor * by).ToArray();
                var next = likelihood.Evaluate(tried, score, information);
                // At the maximum the likelihood moves by rounding only.
                if (next >= value - 1e-12 * Math.Abs(value) || halving == MostHalvings)
                {
                    parameters = tried;
                    value = next;
                    break;
                }
            }

            if (length <= StepTolerance)
            {
                return PairLikelihood.Covariance(information, k) is { } final
                    ? new Maximum(parameters, final, value, iteration)
                    : null;
            }
        }

        return null;
    }

    private static double[] Multiply(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                product[i] += matrix[i, j] * vector[j];
        }

        return product;
    }

    /// <summary>Parameters, covariance and log-likelihood at the maximum.</summary>
    internal sealed record Maximum(double[] Parameters, double[,] Covariance, double LogLikelihood, int Iterations);
}
