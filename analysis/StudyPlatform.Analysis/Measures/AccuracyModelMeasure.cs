using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Logistic regression of every guess: with a person's intercept, and robust against persons.</summary>
internal static class AccuracyModelMeasure
{
    public const string ModelCorrect = "model_correct";

    private const string Intercept = "intercept";
    private const string Methods = "methods";

    public static Outcome<AccuracyModel> Mixed(GuessData? data, Cohort cohort, double confidence) =>
        data is null ? NoGuesses : MixedLogisticRegression.Fit(data, new MixedLogisticOptions(confidence)).Then<AccuracyModel>(fit => new AccuracyModel(
            "mixed", $"{fit.Method}, {fit.Points} point{(fit.Points == 1 ? "" : "s")}", fit.Persons, (int)fit.Guesses,
            Terms(fit.Coefficients, fit.Levels, cohort), fit.PersonIntercept.StandardDeviation, Test(fit.Terms), fit.Warnings));

    public static Outcome<AccuracyModel> ClusterRobust(GuessData? data, Cohort cohort, double confidence) =>
        data is null ? NoGuesses : LogisticRegression.Fit(data, new LogisticOptions(confidence)).Then<AccuracyModel>(fit => new AccuracyModel(
            "cluster-robust", $"maximum likelihood, covariance {fit.CovarianceMethod} clustered by person", fit.Persons, (int)fit.Guesses,
            Terms(fit.Coefficients, fit.Levels, cohort), null, Test(fit.Terms), fit.Warnings));

    /// <summary>Every guess of the analysed; null without any.</summary>
    public static GuessData? Guesses(Cohort cohort)
    {
        var count = cohort.People.Sum(person => person.Guesses);
        if (count == 0)
            return null;
        var methods = cohort.Data.Frame.Methods.Select(method => method.Id.Value).ToList();
        var (right, persons, modelCorrect, first, second) = (new List<bool>(count), new List<string>(count), new List<double>(count), new List<string>(count), new List<string>(count));
        foreach (var person in cohort.People)
        {
            foreach (var trial in cohort.Data.TrialsOf(person.Participant))
            {
                if (trial.Phase is not TrialPhase.Guess)
                    continue;
                right.Add(trial.GuessCorrect);
                persons.Add(cohort.Data.Participants[person.Participant].Id);
                modelCorrect.Add(trial.ModelCorrect ? 1 : 0);
                first.Add(methods[person.A]);
                second.Add(methods[person.B]);
            }
        }

        // Studies in which the model is always right, or always wrong, have nothing to adjust for.
        List<ModelTerm> terms = modelCorrect.Distinct().Count() > 1 ? [new ModelTerm.Covariate(ModelCorrect, modelCorrect)] : [];
        var seen = methods.Where((_, method) => cohort.People.Any(person => person.Saw(method))).ToList();
        return new GuessData(right, persons, [.. terms, new ModelTerm.Pair(Methods, first, second, seen)]);
    }

    private static Refusal NoGuesses => new(RefusalKind.NoData, "There are no guesses to model: wait for participants who complete the study.");

    private static List<AccuracyTerm> Terms(IReadOnlyList<LogisticCoefficient> coefficients, IReadOnlyList<LevelEstimate> levels, Cohort cohort) =>
    [
        Term(Intercept, "Intercept (average image and methods)", coefficients[0]),
        .. coefficients.Where(coefficient => coefficient.Name == ModelCorrect).Select(coefficient => Term(ModelCorrect, "Model right", coefficient)),
        .. levels.Select(level => Term(
            level.Level, cohort.Data.Frame.Methods.First(method => method.Id.Value == level.Level).Name, level.Effect, level.StandardError, level.Effect / level.StandardError, level.P, level.Interval)),
    ];

    private static AccuracyTerm Term(string name, string label, LogisticCoefficient of) => Term(name, label, of.Estimate, of.StandardError, of.Z, of.P, of.Interval);

    private static AccuracyTerm Term(string name, string label, double estimate, double error, double z, double p, Interval interval) => new(
        name, label, estimate, error, z, p, Math.Exp(estimate), interval with { Lower = Math.Exp(interval.Lower), Upper = Math.Exp(interval.Upper) });

    private static TestResult? Test(IReadOnlyList<TermTest> tests) => tests.FirstOrDefault(test => test.Term == Methods) is { } test ? BradleyTerryMeasure.Test(test.Test) : null;
}
