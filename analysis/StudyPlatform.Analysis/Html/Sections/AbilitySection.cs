using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>The methods on one scale, by all choices between them.</summary>
internal static class AbilitySection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("abilities", "All choices on one scale (Bradley–Terry)");
        page.Paragraph("The model gives each method an ability, so that the log odds of choosing one method over another are the difference between their abilities. The abilities of all methods add up to 0: above 0 means chosen more often than a method of average ability.");
        var rankings = model.BradleyTerry.Select(analysis => analysis.Result.ValueOrDefault).OfType<BradleyTerryRanking>().ToList();
        if (rankings.Count > 0)
            page.Figure(id => IntervalPlot.Draw(Plot(model, rankings), id), $"Abilities with {Numbers.Level(model.Scope.Confidence)} confidence intervals; 0 is the mean of the methods. Overlapping intervals are not a test of a difference.");
        foreach (var analysis in model.BradleyTerry)
        {
            page.Heading(analysis);
            switch (analysis.Result)
            {
                case Outcome<BradleyTerryRanking>.Computed { Value: var ranking }:
                    WriteRanking(page, model, analysis.Title, ranking);
                    break;
                case Outcome<BradleyTerryRanking>.Refused refused:
                    page.Absent(refused.Reason);
                    break;
                default:
                    throw new InvalidOperationException("An outcome is either computed or refused.");
            }
        }

        page.EndSection();
    }

    private static void WriteRanking(PageWriter page, ReportModel model, string title, BradleyTerryRanking ranking)
    {
        page.Table(
            $"{title}: abilities from {Numbers.Count(ranking.Comparisons)} choices.",
            [Cell.Text("Method"), Cell.Number("Chosen"), Cell.Number("Of"), Cell.Number("Ability (log odds)"), Cell.Number("SE"), Cell.Number($"{Numbers.Level(model.Scope.Confidence)} CI")],
            [
                .. ranking.Methods.Select(method => (IReadOnlyList<Cell>)
                [
                    Cell.Text(model.NameOf(method.Method)),
                    Cell.Number(Numbers.Count(method.Wins)),
                    Cell.Number(Numbers.Count(method.Comparisons)),
                    Cell.Number(Numbers.Fixed(method.LogAbility, 2)),
                    Cell.Number(Numbers.Fixed(method.StandardError, 2)),
                    Cell.Number(Numbers.Range(method.Interval, decimals: 2)),
                ]),
            ]);
        page.Terms(
        [
            ("All methods alike", Tests.Sentence(ranking.EqualAbilities)),
            ("One scale fits all pairs", ranking.Fit is { } fit ? Tests.Sentence(fit) : Cell.Text("Not to be tested: no degrees of freedom are left.")),
        ]);
        page.Warnings(ranking.Warnings);
    }

    private static IntervalPlotData Plot(ReportModel model, List<BradleyTerryRanking> rankings)
    {
        var shown = rankings.Take(Palette.Series.Count).ToList();
        return new IntervalPlotData(
            "Abilities of the methods",
            "Ability, log odds",
            $"{Numbers.Level(model.Scope.Confidence)} confidence interval",
            [.. shown.Select(ranking => ranking.Question)],
            [.. model.Methods.Select(method => new IntervalRow(method.Name, [.. shown.Select(ranking => Mark(ranking, method))]))])
        {
            Decimals = 2,
            References = [new ReferenceLine(0, "mean of the methods")],
        };
    }

    private static IntervalMark Mark(BradleyTerryRanking ranking, ReportMethod method) =>
        ranking.Methods.FirstOrDefault(ability => ability.Method == method.Id) is { } found
            ? new IntervalMark.Known(found.LogAbility, found.Interval.Lower, found.Interval.Upper, $"chosen by {Numbers.Count(found.Wins)} of {Numbers.Count(found.Comparisons)}")
            : new IntervalMark.Missing("Never compared.");
}
