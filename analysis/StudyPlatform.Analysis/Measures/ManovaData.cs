using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Dependents and terms of the MANOVA, one value for each analysed person.</summary>
internal sealed class ManovaData
{
    public const string GuessesRight = "guesses_right";
    public const string LogTime = "log_time";

    private readonly Cohort _cohort;

    public ManovaData(Cohort cohort)
    {
        _cohort = cohort;
        Dependents =
        [
            new ModelColumn.Numeric(GuessesRight, Of(person => person.Right)),
            .. Choice(StudyFrame.Preference),
            .. Choice(StudyFrame.Understandability),
            new ModelColumn.Numeric(LogTime, Of(person => person.MedianGuessMs is > 0 and var time ? Math.Log(time / 1000) : double.NaN)),
        ];
    }

    /// <summary>A missing value is NaN.</summary>
    public IReadOnlyList<ModelColumn.Numeric> Dependents { get; }

    /// <summary>The terms: order first, then every demographic question that can be analysed.</summary>
    public IEnumerable<(string Term, string Label, ModelColumn Column)> Terms()
    {
        yield return (AnalysisIds.Order, "Which method was shown first", new ModelColumn.Factor(AnalysisIds.Order, [.. _cohort.People.Select(person => person.AFirst ? 0 : 1)], ["a-first", "b-first"]));
        for (var column = 0; column < _cohort.Data.Demographics.Count; column++)
        {
            var question = _cohort.Data.Demographics[column];
            var name = AnalysisIds.Demographic(question.Id);
            var answers = _cohort.People.Select(person => _cohort.Data.Participants[person.Participant].Answers[column]).ToList();
            if (question.Kind is DemographicKind.Choice)
                yield return (name, question.Text, Factor(name, question, answers));
            else if (question.Kind is DemographicKind.Number)
                yield return (name, question.Text, new ModelColumn.Numeric(name, [.. answers.Select(answer => answer is null ? double.NaN : SampleMeasure.Number(answer) ?? double.NaN)]));
        }
    }

    private static ModelColumn.Factor Factor(string name, DemographicQuestion question, List<string?> answers)
    {
        var given = answers.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var levels = question.Choices.Select(choice => choice.Id).Concat(given.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Where(given.Contains).ToList();
        return new ModelColumn.Factor(name, [.. answers.Select(answer => answer is null ? -1 : levels.IndexOf(answer))], levels);
    }

    private IEnumerable<ModelColumn.Numeric> Choice(string question)
    {
        var number = Table3Measure.Question(_cohort, question);
        if (number >= 0)
            yield return new ModelColumn.Numeric($"{question}_of_a", Of(person => person.Chosen(number) is { } chosen ? (chosen == person.A ? 1 : 0) : double.NaN));
    }

    private double[] Of(Func<Person, double> value) => [.. _cohort.People.Select(value)];
}
