using StudyPlatform.Statistics.Numerics;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Maximum likelihood of independent guesses by Newton's method (iteratively reweighted least squares).</summary>
/// <param name="Coefficients">One per column.</param>
/// <param name="InverseInformation">p × p.</param>
/// <param name="LogLikelihood">Of the single guesses.</param>
/// <param name="Iterations">Steps that were needed.</param>
internal sealed record LogisticMaximum(double[] Coefficients, double[,] InverseInformation, double LogLikelihood, int Iterations)
{
    /// <summary>Most steps: a finite maximum takes about six; under separation each step moves the log odds by about 1, and this many make the direction plain.</summary>
    public const int MostIterations = 40;

    /// <summary>The iteration ends when no guess's log odds moves by more than this.</summary>
    public const double StepTolerance = 1e-9;

    /// <summary>A column whose pivot is this small beside its sum of squares follows from the columns before it.</summary>
    public const double RankTolerance = 1e-10;

    private const int MostHalvings = 40;
    private const int FirstSeparationCheck = 8;
    private const double SuspiciousStep = 0.5;

    public static Outcome<LogisticMaximum> Find(CodedDesign design)
    {
        var columns = design.CoefficientNames.Count;
        var (trials, right) = Totals(design);
        if (RankRefusal(design, trials) is { } refusal)
            return refusal;

        var coefficients = new double[columns];
        var score = new double[columns];
        var information = new double[columns, columns];
        var value = Evaluate(design.Rows, trials, right, coefficients, score, information);
        double[]? step = null;
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var factor = Cholesky.TryFactor(information, out _);
            if (factor is null)
                break;
            step = factor.Solve(score);
            var moved = design.Rows.Max(row => Math.Abs(Linear.Dot(row, step)));
            var share = 1.0;
            for (var halving = 0; ; halving++, share /= 2)
            {
                var tried = coefficients.Zip(step, (at, by) => at + share * by).ToArray();
                var next = Evaluate(design.Rows, trials, right, tried, score, information);
                if (next >= value - 1e-12 * Math.Abs(value) || halving == MostHalvings)
                {
                    coefficients = tried;
                    value = next;
                    break;
                }
            }

            // Checked before the information becomes singular, when the steps lose their direction.
            if (iteration >= FirstSeparationCheck && moved > SuspiciousStep && Separation.Find(design, trials, right, step) is { } separated)
                return separated;
            if (moved <= StepTolerance)
            {
                return Cholesky.TryFactor(information, out _) is { } final
                    ? new LogisticMaximum(coefficients, final.Inverse(), value, iteration)
                    : NotConverged();
            }
        }

        return Separation.Find(design, trials, right, step ?? coefficients) is { } direction ? direction : NotConverged();
    }

    /// <summary>Log-likelihood, score and information of guesses at distinct rows.</summary>
    public static double Evaluate(double[][] rows, long[] trials, long[] right, double[] coefficients, double[] score, double[,] information)
    {
        Array.Clear(score);
        Array.Clear(information);
        var value = 0.0;
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            var logOdds = Linear.Dot(row, coefficients);
            double p = Linear.Logistic(logOdds), q = Linear.Logistic(-logOdds), wrong = trials[r] - right[r];
            value -= right[r] * Linear.SoftPlus(-logOdds) + wrong * Linear.SoftPlus(logOdds);
            var residual = right[r] * q - wrong * p;
            var weight = trials[r] * p * q;
            for (var i = 0; i < row.Length; i++)
            {
                score[i] += residual * row[i];
                for (var j = 0; j <= i; j++)
                    information[i, j] += weight * row[i] * row[j];
            }
        }

        Linear.Mirror(information);
        return value;
    }

    private static (long[] Trials, long[] Right) Totals(CodedDesign design)
    {
        var trials = new long[design.Rows.Length];
        var right = new long[design.Rows.Length];
        for (var g = 0; g < design.Patterns.Count; g++)
        {
            foreach (var cell in design.Patterns.Cells(g))
            {
                trials[cell.Row] += (long)design.Patterns.Weight(g) * cell.Trials;
                right[cell.Row] += (long)design.Patterns.Weight(g) * cell.Right;
            }
        }

        return (trials, right);
    }

    private static Refusal? RankRefusal(CodedDesign design, long[] trials)
    {
        var columns = design.CoefficientNames.Count;
        if (design.Patterns.Guesses < columns)
            return new Refusal(RefusalKind.TooFewRows, $"There are {design.Patterns.Guesses} guesses for {columns} coefficients: leave terms out.");
        var products = new double[columns, columns];
        for (var r = 0; r < design.Rows.Length; r++)
        {
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j <= i; j++)
                    products[i, j] += trials[r] * design.Rows[r][i] * design.Rows[r][j];
            }
        }

        return Cholesky.TryFactor(products, out var column, RankTolerance) is null
            ? new Refusal(RefusalKind.RankDeficient, $"The column '{design.CoefficientNames[column]}' follows from those before it: leave its term out, or add guesses that tell them apart.")
            : null;
    }

    private static Refusal NotConverged() =>
        new(RefusalKind.NotConverged, $"The logistic regression did not settle within {MostIterations} steps: leave out terms that nearly determine the guesses.");
}
