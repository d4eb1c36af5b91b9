using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>
/// Logistic regression in which each person has an intercept of his or her own, normal with mean 0 and standard
/// deviation σ: log odds = xβ + σu. Maximum likelihood, the persons' integrals by adaptive Gauss–Hermite
/// quadrature or Laplace's approximation.
/// </summary>
/// <remarks>
/// Standard errors come from the observed information of all parameters, σ included, by central differences of the
/// exact score (lme4's glmer: by second differences of the deviance). Persons with the same guesses at the same
/// design are computed once, so 100,000 participations of a study cost little more than its distinct patterns.
/// </remarks>
public static class MixedLogisticRegression
{
    // Close to the edge the interval on the scale of log σ says nothing; it is left out when its ends are this many times σ away.
    private const double WidestInterval = 1e4;

    /// <summary>Fits the model.</summary>
    /// <returns>Refused with <see cref="RefusalKind.Separation"/> naming the term, where an estimate is not finite.</returns>
    public static Outcome<MixedLogisticFit> Fit(GuessData data, MixedLogisticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new MixedLogisticOptions();
        if (LogisticReport.LevelRefusal(options.Level) is { } refusal)
            return refusal;
        if (options.Points is < 1 or > MixedLogisticOptions.MostPoints)
            return new Refusal(RefusalKind.WrongOption, $"{options.Points} quadrature points are not between 1 and {MixedLogisticOptions.MostPoints}: give for example 25.");

        return CodedDesign.Of(data).Then(design =>
            PersonRefusal(design) is { } reason
                ? reason
                : LogisticMaximum.Find(design).Then(independent =>
                    MixedMaximum.Find(design, independent, options.Points).Then<MixedLogisticFit>(maximum =>
                        Report(design, independent, maximum, options))));
    }

    private static Refusal? PersonRefusal(CodedDesign design)
    {
        bool repeated = false, mixed = false;
        for (var g = 0; g < design.Patterns.Count; g++)
        {
            int trials = 0, right = 0;
            foreach (var cell in design.Patterns.Cells(g))
            {
                trials += cell.Trials;
                right += cell.Right;
            }

            repeated |= trials > 1;
            mixed |= right > 0 && right < trials;
        }

        if (!repeated)
            return new Refusal(RefusalKind.TooFewRows, "Every person made one guess: persons cannot be told from guesses; use the logistic regression without person intercept.");
        if (design.Patterns.Persons < 2)
            return new Refusal(RefusalKind.OneGroup, "There is one person: how much persons differ needs at least two.");
        return mixed
            ? null
            : new Refusal(RefusalKind.Separation, "Every person guessed all right or all wrong: the person intercept has no finite variance; use the cluster-robust regression.");
    }

    private static MixedLogisticFit Report(CodedDesign design, LogisticMaximum independent, MixedMaximum maximum, MixedLogisticOptions options)
    {
        var fixedPart = maximum.Covariance;
        if (!maximum.IsAtEdge)
        {
            var columns = maximum.Coefficients.Length;
            fixedPart = new double[columns, columns];
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j < columns; j++)
                    fixedPart[i, j] = maximum.Covariance[i, j];
            }
        }

        var report = new LogisticReport(design, maximum.Coefficients, fixedPart, options.Level, new Marginal(maximum.Sigma, maximum.Covariance));
        if (maximum.IsAtEdge)
            report.Warnings.Add(new Warning(WarningKind.Boundary, "The persons' intercepts do not differ more than chance makes them: their standard deviation is estimated as 0, and the coefficients are those of a logistic regression of independent guesses."));
        var intercept = Intercept(independent, maximum, options.Level);
        if (intercept.Interval is null && !maximum.IsAtEdge)
            report.Warnings.Add(new Warning(WarningKind.NoInterval, "The persons' standard deviation lies so close to 0 that it has no useful interval."));
        return new MixedLogisticFit(
            options.Points == 1 ? "Laplace" : "adaptive Gauss–Hermite", options.Points,
            design.Patterns.Guesses, design.Patterns.Right, design.Patterns.Persons,
            report.Coefficients, report.Covariance, report.Terms, report.Levels, report.Contrasts,
            intercept, maximum.LogLikelihood, maximum.Iterations, report.Warnings);
    }

    private static PersonIntercept Intercept(LogisticMaximum independent, MixedMaximum maximum, double level)
    {
        var statistic = Math.Max(0, 2 * (maximum.LogLikelihood - independent.LogLikelihood));
        var test = new ChiSquareTest(
            "likelihood ratio, half chi-square", statistic, 1, statistic > 0 ? Math.Max(double.Epsilon, 0.5 * ChiSquared.UpperTail(statistic, 1)) : 1);
        const string Name = "intraclass correlation (latent scale)";
        if (maximum.IsAtEdge)
            return new PersonIntercept(0, null, null, test, new EffectSize(Name, 0, null));

        var sigma = maximum.Sigma;
        var error = Math.Sqrt(maximum.Covariance[maximum.Coefficients.Length, maximum.Coefficients.Length]);
        var factor = Math.Exp(-StandardNormal.Quantile((1 - level) / 2) * error / sigma);
        if (factor > WidestInterval)
            return new PersonIntercept(sigma, error, null, test, new EffectSize(Name, Correlation(sigma), null));
        var interval = new Interval(sigma / factor, sigma * factor, level, "Wald, from log σ");
        return new PersonIntercept(
            sigma, error, interval, test,
            new EffectSize(Name, Correlation(sigma), new Interval(Correlation(interval.Lower), Correlation(interval.Upper), level, interval.Method)));
    }

    // π²/3 is the variance of the standard logistic distribution.
    private static double Correlation(double sigma) => 1 / (1 + Math.PI * Math.PI / 3 / (sigma * sigma));
}
