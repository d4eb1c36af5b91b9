using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>
/// Logistic regression by maximum likelihood, its covariance robust against the dependence of one person's guesses
/// (Liang and Zeger 1986, Biometrika 73, 13–22): the effects are those on the population's average.
/// </summary>
public static class LogisticRegression
{
    /// <summary>Below this many persons the sandwich is too small as a rule (Cameron and Miller 2015, section VI).</summary>
    public const int FewPersons = 40;

    /// <returns>Refused with <see cref="RefusalKind.Separation"/> naming the term, where the estimate is not finite.</returns>
    public static Outcome<LogisticFit> Fit(GuessData data, LogisticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new LogisticOptions();
        if (LogisticReport.LevelRefusal(options.Level) is { } refusal)
            return refusal;
        return CodedDesign.Of(data).Then(design => LogisticMaximum.Find(design).Then(maximum => Report(design, maximum, options)));
    }

    private static Outcome<LogisticFit> Report(CodedDesign design, LogisticMaximum maximum, LogisticOptions options)
    {
        var persons = design.Patterns.Persons;
        var robust = options.Covariance != ClusterCovariance.ModelBased;
        if (robust && persons < 2)
            return new Refusal(RefusalKind.TooFewRows, "There is one person: a covariance that is robust against persons needs at least two.");
        if (options.Covariance == ClusterCovariance.CR1S && design.Patterns.Guesses <= maximum.Coefficients.Length)
            return new Refusal(RefusalKind.TooFewRows, $"There are {design.Patterns.Guesses} guesses for {maximum.Coefficients.Length} coefficients: CR1S needs more.");

        var covariance = robust ? Sandwich(design, maximum, options.Covariance) : maximum.InverseInformation;
        for (var i = 0; i < maximum.Coefficients.Length; i++)
        {
            if (!(covariance[i, i] > 0))
                return new Refusal(RefusalKind.NoVariation, $"'{design.CoefficientNames[i]}' has no variance between the persons: a robust covariance needs persons who differ.");
        }

        var report = new LogisticReport(design, maximum.Coefficients, covariance, options.Level, marginal: null);
        if (robust && persons < FewPersons)
            report.Warnings.Add(new Warning(WarningKind.SmallSample, $"{persons} persons are few for a robust covariance: below {FewPersons} its p-values tend to be too small."));
        return new LogisticFit(
            options.Covariance, design.Patterns.Guesses, design.Patterns.Right, persons,
            report.Coefficients, report.Covariance, report.Terms, report.Levels, report.Contrasts, maximum.LogLikelihood, maximum.Iterations, report.Warnings);
    }

    // I⁻¹ (Σ_g u_g u_gᵀ) I⁻¹, u_g the score of person g.
    private static double[,] Sandwich(CodedDesign design, LogisticMaximum maximum, ClusterCovariance method)
    {
        var columns = maximum.Coefficients.Length;
        var patterns = design.Patterns;
        var covariance = new double[columns, columns];
        var score = new double[columns];
        var influence = new double[columns];
        for (var g = 0; g < patterns.Count; g++)
        {
            Array.Clear(score);
            foreach (var cell in patterns.Cells(g))
            {
                var row = design.Rows[cell.Row];
                var residual = cell.Right - cell.Trials * Linear.Logistic(Linear.Dot(row, maximum.Coefficients));
                for (var i = 0; i < columns; i++)
                    score[i] += residual * row[i];
            }

            // I⁻¹u_g first: the sum of its outer products is the sandwich itself, and never loses symmetry.
            for (var i = 0; i < columns; i++)
            {
                influence[i] = Row(maximum.InverseInformation, i, score);
                for (var j = 0; j <= i; j++)
                    covariance[i, j] += patterns.Weight(g) * influence[i] * influence[j];
            }
        }

        double persons = patterns.Persons, guesses = patterns.Guesses;
        var factor = method switch
        {
            ClusterCovariance.CR1 => persons / (persons - 1),
            ClusterCovariance.CR1S => persons / (persons - 1) * ((guesses - 1) / (guesses - columns)),
            _ => 1,
        };
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j <= i; j++)
                covariance[i, j] *= factor;
        }

        Linear.Mirror(covariance);
        return covariance;
    }

    private static double Row(double[,] matrix, int row, double[] vector)
    {
        var sum = 0.0;
        for (var j = 0; j < vector.Length; j++)
            sum += matrix[row, j] * vector[j];
        return sum;
    }
}
