using System.Globalization;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;

namespace StudyPlatform.Analysis.Measures;

/// <summary>The paper's Table 3 for a cohort.</summary>
internal static class Table3Measure
{
    public static Table3 Of(Cohort cohort)
    {
        var pairs = cohort.ByPair();
        var rows = Enumerable.Range(0, cohort.Methods).Select(method => Row(cohort, pairs, method)).ToList();
        return new Table3(rows, BesideThePaper(cohort, rows));
    }

    /// <summary>The number of a ranking question; −1 where the study does not ask it.</summary>
    public static int Question(Cohort cohort, string id) => cohort.Data.Frame.RankingQuestions.ToList().IndexOf(id);

    private static Table3Row Row(Cohort cohort, ILookup<(int A, int B), Person> pairs, int method)
    {
        var preference = Question(cohort, StudyFrame.Preference);
        var understandability = Question(cohort, StudyFrame.Understandability);
        var saw = cohort.People.Where(person => person.Saw(method)).ToList();
        var preferred = preference < 0 ? [] : saw.Where(person => person.Chosen(preference) == method).Select(person => person.Accuracy).ToList();
        var pairAccuracies = cohort.Pairs.Where(pair => pair.A == method || pair.B == method)
            .Select(pair => pairs[pair]).Where(people => people.Any()).Select(people => 100 * people.Average(person => person.Accuracy)).ToList();
        var (mean, sd) = pairAccuracies.Count > 0 ? Quantile.MeanAndSd(pairAccuracies) : (double.NaN, null);
        var id = cohort.Data.Frame.Methods[method].Id;
        return new Table3Row(
            id,
            saw.Count,
            understandability < 0 ? 0 : saw.Count(person => person.Chosen(understandability) == method),
            preferred.Count,
            pairAccuracies.Count > 0 ? mean : null,
            sd,
            preferred.Count > 0 ? 100 * preferred.Average() : null,
            PaperFigures.Table3.GetValueOrDefault(id));
    }

    private static List<string> BesideThePaper(Cohort cohort, List<Table3Row> rows)
    {
        if (rows.Count != PaperFigures.Table3.Count || rows.Any(row => row.Paper is null))
            return ["These data are not about the paper's six methods; its figures stand beside those that are in both."];
        if (cohort.People.Count != PaperFigures.People)
            return [$"The paper had {PaperFigures.People} people, these data have {cohort.People.Count}: compare shares, not counts."];
        var named = rows.ToDictionary(row => row.Method, row => cohort.Data.Frame.Methods.First(method => method.Id == row.Method).Name);
        List<string> sentences = [];
        Compare("More understandable", row => row.MoreUnderstandable, paper => paper.MoreUnderstandable, "0");
        Compare("More preferred", row => row.MorePreferred, paper => paper.MorePreferred, "0");
        sentences.Add($"The paper's \"more preferred\" adds up to {PaperFigures.Table3.Values.Sum(paper => paper.MorePreferred)} of {PaperFigures.People} people, so that data in which everyone prefers one method cannot equal it; here it adds up to {rows.Sum(row => row.MorePreferred)}.");
        Compare("Pair accuracy", row => row.PairAccuracyMean, paper => paper.PairAccuracyMean, "0.0");
        Compare("Its standard deviation", row => row.PairAccuracySd, paper => paper.PairAccuracySd, "0.0");
        Compare("Preference accuracy", row => row.PreferenceAccuracy, paper => paper.PreferenceAccuracy, "0.00");
        return sentences;

        void Compare(string what, Func<Table3Row, double?> here, Func<PaperFigures, double> paper, string format)
        {
            string Text(double? value) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "none";
            var different = rows.Where(row => Text(here(row)) != Text(paper(row.Paper!))).Select(row => $"{named[row.Method]} ({Text(here(row))} here, {Text(paper(row.Paper!))} in the paper)").ToList();
            sentences.Add(different.Count == 0
                ? $"{what} equals the paper's for every method, to its digits."
                : $"{what} differs from the paper's for {string.Join(", ", different)}.");
        }
    }
}
