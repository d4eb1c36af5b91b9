using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Measures;

/// <summary>How well people guessed, by pair and by method.</summary>
internal static class AccuracyMeasure
{
    public static List<PairAccuracy> OfPairs(Cohort cohort, ReportOptions options)
    {
        var pairs = cohort.ByPair();
        return [.. cohort.Pairs.Select(pair => OfPair(cohort, [.. pairs[pair]], pair, options))];
    }

    public static List<MethodAccuracy> OfMethods(Cohort cohort, ReportOptions options)
    {
        var preference = Table3Measure.Question(cohort, Tables.StudyFrame.Preference);
        return [.. Enumerable.Range(0, cohort.Methods).Select(method => OfMethod(cohort, method, preference, options))];
    }

    private static PairAccuracy OfPair(Cohort cohort, List<Person> people, (int A, int B) pair, ReportOptions options)
    {
        var accuracies = people.ConvertAll(person => person.Accuracy);
        return new PairAccuracy(
            cohort.Data.Frame.Methods[pair.A].Id,
            cohort.Data.Frame.Methods[pair.B].Id,
            people.Count,
            people.Sum(person => person.Guesses),
            people.Sum(person => person.Right),
            MeanOverPeople.Of(accuracies, options),
            people.Count > 0 ? Quantile.MeanAndSd(accuracies).Sd : null);
    }

    private static MethodAccuracy OfMethod(Cohort cohort, int method, int preference, ReportOptions options)
    {
        var people = cohort.People.Where(person => person.Saw(method)).ToList();
        return new MethodAccuracy(
            cohort.Data.Frame.Methods[method].Id,
            people.Count,
            people.Sum(person => person.Guesses),
            people.Sum(person => person.Right),
            MeanOverPeople.Of(people.ConvertAll(person => person.Accuracy), options),
            MeanOverPeople.Of([.. people.Where(person => person.GuessesModelRight > 0).Select(person => (double)person.RightModelRight / person.GuessesModelRight)], options),
            MeanOverPeople.Of([.. people.Where(person => person.GuessesModelWrong > 0).Select(person => (double)person.RightModelWrong / person.GuessesModelWrong)], options),
            preference < 0 ? null : MeanOverPeople.Of([.. people.Where(person => person.Chosen(preference) == method).Select(person => person.Accuracy)], options));
    }
}
