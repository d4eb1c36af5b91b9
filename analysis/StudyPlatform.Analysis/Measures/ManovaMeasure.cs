using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;
using UnivariateTest = StudyPlatform.Analysis.Reporting.UnivariateTest;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Order and each demographic question against all dependents: one one-way MANOVA each.</summary>
internal static class ManovaMeasure
{
    /// <summary>A level of fewer people is named in a warning.</summary>
    private const int FewPeople = 5;

    public static List<Analysis<ManovaTerm>> Of(Cohort cohort, ManovaData data, PlanCheck plan)
    {
        var terms = data.Terms().ToList();
        var results = terms.ConvertAll(term => Of(cohort, data, term));
        Correct(results);
        return [.. terms.Zip(results, (term, result) => plan.Mark(AnalysisIds.Manova(term.Term), term.Label, AnalysisDescriptions.Manova, result))];
    }

    /// <summary>A statistic as the tables and the command name it.</summary>
    public static string Name(MultivariateStatistic statistic) => statistic is MultivariateStatistic.HotellingLawley ? "hotelling-lawley" : statistic.ToString().ToLowerInvariant();

    private static Outcome<ManovaTerm> Of(Cohort cohort, ManovaData data, (string Term, string Label, ModelColumn Column) term)
    {
        if (cohort.People.Count == 0)
            return new Refusal(RefusalKind.NoData, "Nobody is analysed: wait for participants who complete the study.");
        return ModelData.Of([.. data.Dependents, term.Column])
            .Then(columns => Manova.Test(columns, new ModelTerms([.. data.Dependents.Select(dependent => dependent.Name)], [new Statistics.LinearModels.ModelTerm([term.Term])]), SumOfSquares.Marginal))
            .Then<ManovaTerm>(result =>
            {
                var levels = Levels(data, term.Column);
                return new ManovaTerm(
                    term.Term,
                    term.Label,
                    result.N,
                    levels,
                    result.Dependents,
                    [.. result.Terms[0].Multivariate.Select(test => new ManovaTest(Name(test.Statistic), test.Value, test.F, test.Df1, test.Df2, test.P, test.P, test.PartialEtaSquared.Value))],
                    Univariate(result.Terms[0]),
                    [.. result.Warnings, .. Small(levels)]);
            });
    }

    private static List<UnivariateTest> Univariate(TermTests term)
    {
        var adjusted = AdjustedPValues.Of([.. term.Univariate.Select(test => test.P)], Correction.Holm).Require().Values;
        return [.. term.Univariate.Zip(adjusted, (test, holm) => new UnivariateTest(test.Dependent, test.F, test.Df1, test.Df2, test.P, holm, test.PartialEtaSquared.Value))];
    }

    /// <summary>Holm over the terms, for each of the four statistics.</summary>
    private static void Correct(List<Outcome<ManovaTerm>> results)
    {
        var computed = results.Select((result, i) => (Term: result.ValueOrDefault, Index: i)).Where(result => result.Term is not null).ToList();
        if (computed.Count == 0)
            return;
        for (var statistic = 0; statistic < computed[0].Term!.Tests.Count; statistic++)
        {
            var adjusted = AdjustedPValues.Of([.. computed.Select(result => result.Term!.Tests[statistic].P)], Correction.Holm).Require().Values;
            for (var i = 0; i < computed.Count; i++)
            {
                var (term, index) = (results[computed[i].Index].Require(), computed[i].Index);
                var tests = term.Tests.ToList();
                tests[statistic] = tests[statistic] with { PHolm = adjusted[i] };
                results[index] = term with { Tests = tests };
            }
        }
    }

    private static List<AnswerCount> Levels(ManovaData data, ModelColumn column)
    {
        if (column is not ModelColumn.Factor factor)
            return [];
        var whole = Enumerable.Range(0, factor.Rows).Where(row => data.Dependents.All(dependent => !double.IsNaN(dependent.Values[row]))).ToList();
        return [.. factor.Levels.Select((level, code) => new AnswerCount(level, level, whole.Count(row => factor.Codes[row] == code)))];
    }

    private static IEnumerable<Warning> Small(List<AnswerCount> levels)
    {
        var small = levels.Where(level => level.Participants is > 0 and < FewPeople).ToList();
        if (small.Count > 0)
            yield return new Warning(WarningKind.SmallSample, $"Fewer than {FewPeople} people answered {string.Join(", ", small.Select(level => level.Label))}: the F approximations lean on the other levels.");
    }
}
