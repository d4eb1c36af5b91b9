using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>A regression of the guesses on the methods shown.</summary>
internal static class AccuracyModels
{
    public static void Write(PageWriter page, ReportModel report, Analysis<AccuracyModel> analysis)
    {
        page.Heading(analysis);
        switch (analysis.Result)
        {
            case Outcome<AccuracyModel>.Computed { Value: var model }:
                Write(page, report, analysis.Title, model);
                break;
            case Outcome<AccuracyModel>.Refused refused:
                page.Absent(refused.Reason);
                break;
            default:
                throw new InvalidOperationException("An outcome is either computed or refused.");
        }
    }

    private static void Write(PageWriter page, ReportModel report, string title, AccuracyModel model)
    {
        page.Table(
            $"{title}: {Numbers.Count(model.Guesses)} guesses by {Numbers.People(model.People)}.",
            [Cell.Text("Term"), Cell.Number("Odds ratio"), Cell.Number($"{Numbers.Level(report.Scope.Confidence)} CI"), Cell.Number("Log odds"), Cell.Number("SE"), Cell.Number("z"), Cell.Number("p")],
            [
                .. model.Terms.Select(term => (IReadOnlyList<Cell>)
                [
                    Cell.Text(term.Label),
                    Cell.Number(Numbers.Fixed(term.OddsRatio, 2)),
                    Cell.Number(Numbers.Range(term.OddsRatioInterval, decimals: 2)),
                    Cell.Number(Numbers.Fixed(term.Estimate, 2)),
                    Cell.Number(Numbers.Fixed(term.StandardError, 2)),
                    Cell.Number(Numbers.Fixed(term.Z, 2)),
                    Cell.P(term.P),
                ]),
            ],
            $"Fitted by {model.Method}. A method’s odds ratio is against the mean of all methods; p is not corrected.");
        List<(string, Cell)> terms = [("All methods alike", model.Methods is { } methods ? Tests.Sentence(methods) : Cell.Text("This could not be tested with these data."))];
        if (model.PersonSd is { } deviation)
            terms.Add(("Differences between people", Cell.Text($"standard deviation of the people’s intercepts {Numbers.Fixed(deviation, 2)} log odds")));
        page.Terms(terms);
        page.Warnings(model.Warnings);
    }
}
