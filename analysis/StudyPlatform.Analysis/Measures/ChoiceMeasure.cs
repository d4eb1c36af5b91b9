using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.Proportions;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Who chose what in each pair.</summary>
internal static class ChoiceMeasure
{
    public static List<ChoiceMatrix> Of(Cohort cohort, double confidence)
    {
        var pairs = cohort.ByPair();
        return
        [
            .. cohort.Data.Frame.RankingQuestions.Select((question, number) => new ChoiceMatrix(
                question, Title(question), [.. cohort.Pairs.Select(pair => Pair(cohort, pairs[pair], pair, number, confidence))])),
        ];
    }

    /// <summary>A ranking question for readers.</summary>
    public static string Title(string question) => question switch
    {
        StudyFrame.Preference => "More preferred",
        StudyFrame.Understandability => "More understandable",
        _ => question,
    };

    private static PairChoice Pair(Cohort cohort, IEnumerable<Person> people, (int A, int B) pair, int question, double confidence)
    {
        var chosen = people.Select(person => person.Chosen(question)).OfType<int>().ToList();
        var a = chosen.Count(method => method == pair.A);
        var share = chosen.Count > 0 ? new Estimate((double)a / chosen.Count, Wilson.Interval(a, chosen.Count, confidence)) : null;
        return new PairChoice(cohort.Data.Frame.Methods[pair.A].Id, cohort.Data.Frame.Methods[pair.B].Id, chosen.Count, a, share);
    }
}
