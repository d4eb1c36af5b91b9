using StudyPlatform.Statistics.Numerics;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Maximum of the approximated likelihood of the mixed model.</summary>
/// <param name="Coefficients">One per column.</param>
/// <param name="Sigma">Standard deviation of the persons' intercepts, 0 at the edge.</param>
/// <param name="Covariance">Of coefficients and σ; of the coefficients alone at the edge.</param>
/// <param name="LogLikelihood">Of the single guesses.</param>
/// <param name="Iterations">Steps that were needed.</param>
internal sealed record MixedMaximum(double[] Coefficients, double Sigma, double[,] Covariance, double LogLikelihood, int Iterations)
{
    public const int MostIterations = 200;

    /// <summary>The iteration ends when the step is shorter than this many standard errors (Newton decrement).</summary>
    public const double StepTolerance = 1e-8;

    /// <summary>σ below this is 0: the likelihood, which depends on σ² alone, cannot tell them apart.</summary>
    public const double SmallestSigma = 1e-3;

    /// <summary>σ beyond this means that persons guess all right or all wrong: the estimate runs to infinity.</summary>
    public const double LargestSigma = 50;

    private const double SmallestStart = 0.3;
    private const double LongestSigmaStep = 1;
    private const double DifferenceInStandardErrors = 1e-3;
    private const int MostHalvings = 40;
    private const double SmallestInformation = 1e-3;
    private const int LouisIterations = 12;

    public bool IsAtEdge => Sigma == 0;

    public static Outcome<MixedMaximum> Find(CodedDesign design, LogisticMaximum independent, int points)
    {
        var likelihood = new MixedLikelihood(design, points);
        var parameters = new double[likelihood.Parameters];
        independent.Coefficients.CopyTo(parameters, 0);
        parameters[^1] = Math.Max(SmallestStart, MomentSigma(design, independent.Coefficients));

        var score = new double[parameters.Length];
        var information = new double[parameters.Length, parameters.Length];
        var value = likelihood.Evaluate(parameters, score, information);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            // Louis' information is the derivative of the integral's score, not of its approximation's; with few points they differ.
            if (iteration > LouisIterations)
                information = ObservedInformation(likelihood, parameters, information);
            if (Step(information, score) is not { } step)
                return NotConverged();
            var decrement = Math.Sqrt(Math.Max(0, Linear.Dot(step, score)));
            var share = Math.Min(1, LongestSigmaStep / Math.Max(LongestSigmaStep, Math.Abs(step[^1])));
            for (var halving = 0; ; halving++, share /= 2)
            {
                var tried = parameters.Zip(step, (at, by) => at + share * by).ToArray();
                var next = likelihood.Evaluate(tried, score, information);
                if (next >= value - 1e-13 * Math.Abs(value) || halving == MostHalvings)
                {
                    parameters = tried;
                    value = next;
                    break;
                }
            }

            if (Math.Abs(parameters[^1]) > LargestSigma)
                return new Refusal(RefusalKind.Separation, $"The persons differ without bound (σ beyond {LargestSigma}): nearly everybody guesses all right or all wrong, and the person intercept has no finite variance; use the cluster-robust regression.");
            if (decrement <= StepTolerance)
                return Settle(design, likelihood, independent, parameters, information, value, iteration);
        }

        return NotConverged();
    }

    private static Outcome<MixedMaximum> Settle(
        CodedDesign design, MixedLikelihood likelihood, LogisticMaximum independent, double[] parameters, double[,] information, double value, int iterations)
    {
        var sigma = Math.Abs(parameters[^1]);
        if (sigma < SmallestSigma || value <= independent.LogLikelihood)
            return new MixedMaximum(independent.Coefficients, 0, independent.InverseInformation, independent.LogLikelihood, iterations);

        parameters[^1] = sigma;
        return Cholesky.TryFactor(ObservedInformation(likelihood, parameters, information), out _) is { } factor
            ? new MixedMaximum(parameters[..^1], sigma, factor.Inverse(), value, iterations)
            : new Refusal(RefusalKind.NotConverged, $"The likelihood is flat at its maximum: {design.Patterns.Persons} persons do not determine {parameters.Length} parameters; leave terms out.");
    }

    // A full Newton step by Louis' information; where that is not positive definite (far from the maximum), one on its diagonal made safe.
    private static double[]? Step(double[,] information, double[] score)
    {
        if (Cholesky.TryFactor(information, out _) is { } factor)
            return factor.Solve(score);
        var size = score.Length;
        for (var ridge = 1e-3; ridge < 1e6; ridge *= 10)
        {
            var safe = (double[,])information.Clone();
            for (var i = 0; i < size; i++)
                safe[i, i] += ridge * (Math.Abs(information[i, i]) + 1);
            if (Cholesky.TryFactor(safe, out _) is { } stronger)
                return stronger.Solve(score);
        }

        return null;
    }

    // Central differences of the exact score, in steps of a small part of each parameter's standard error.
    private static double[,] ObservedInformation(MixedLikelihood likelihood, double[] parameters, double[,] information)
    {
        var size = parameters.Length;
        var observed = new double[size, size];
        var above = new double[size];
        var below = new double[size];
        for (var j = 0; j < size; j++)
        {
            var by = DifferenceInStandardErrors / Math.Sqrt(Math.Max(information[j, j], SmallestInformation));
            var moved = (double[])parameters.Clone();
            moved[j] = parameters[j] + by;
            likelihood.Evaluate(moved, above);
            moved[j] = parameters[j] - by;
            likelihood.Evaluate(moved, below);
            for (var i = 0; i < size; i++)
                observed[i, j] = (below[i] - above[i]) / (2 * by);
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
                observed[i, j] = observed[j, i] = 0.5 * (observed[i, j] + observed[j, i]);
        }

        return observed;
    }

    // Excess of the persons' summed residuals over the binomial variance V: E r² = V + σ²V².
    internal static double MomentSigma(CodedDesign design, double[] coefficients)
    {
        double excess = 0, scale = 0;
        for (var g = 0; g < design.Patterns.Count; g++)
        {
            double residual = 0, variance = 0;
            foreach (var cell in design.Patterns.Cells(g))
            {
                var p = Linear.Logistic(Linear.Dot(design.Rows[cell.Row], coefficients));
                residual += cell.Right - cell.Trials * p;
                variance += cell.Trials * p * (1 - p);
            }

            excess += design.Patterns.Weight(g) * (residual * residual - variance);
            scale += design.Patterns.Weight(g) * variance * variance;
        }

        return Math.Sqrt(Math.Max(0, excess / scale));
    }

    private static Refusal NotConverged() =>
        new(RefusalKind.NotConverged, $"The mixed model did not settle within {MostIterations} steps: leave terms out, or use the cluster-robust regression.");
}
