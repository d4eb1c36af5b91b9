using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>The paper's Table 3 for these data, beside the paper's own figures.</summary>
internal static class Table3Section
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("table3", "The paper’s Table 3");
        page.Paragraph("Each figure of these data stands beside the one that Khadivpour, Banerjee and Guzdial report (arXiv 2209.03433, Table 3). The table describes; no test compares the two studies.");
        page.Table(
            "Understandability, preference and accuracy by method: these data and the paper.",
            [
                [new Cell("", IsNumber: false), new Cell("", IsNumber: false), Group("More understandable, people"), Group("More preferred, people"), Group("Pair accuracy, % (mean\u00A0±\u00A0SD)"), Group("Preference accuracy, %")],
                [Cell.Text("Method"), Cell.Number("Seen by"), .. Enumerable.Repeat(new[] { Cell.Number("here"), Cell.Number("paper") }, 4).SelectMany(pair => pair)],
            ],
            [.. model.Table3.Rows.Select(row => Row(model, row))],
            "Pair accuracy: over the pairs that contain the method. Preference accuracy: of the people who preferred it. In the paper each method was seen by 100 people.");
        page.List(model.Table3.MeetsPaper);
        if (model.Table3.Rows.Any(row => row.PairAccuracyMean is not null))
            page.Figure(id => IntervalPlot.Draw(Plot(model), id), "Pair accuracy of these data and of the paper: mean over the pairs that contain the method, with one standard deviation to either side. The bars show how pairs differ, not how sure the mean is.");
        page.EndSection();
    }

    private static Cell Group(string text) => Cell.Text(text) with { Columns = 2 };

    private static IReadOnlyList<Cell> Row(ReportModel model, Table3Row row) =>
    [
        Cell.Text(model.NameOf(row.Method)),
        Cell.Number(Numbers.Count(row.SeenBy)),
        Cell.Number(Numbers.Count(row.MoreUnderstandable)),
        Cell.Number(row.Paper is { } paper ? Numbers.Count(paper.MoreUnderstandable) : Numbers.None),
        Cell.Number(Numbers.Count(row.MorePreferred)),
        Cell.Number(row.Paper is null ? Numbers.None : Numbers.Count(row.Paper.MorePreferred)),
        Cell.Number(MeanAndSd(row.PairAccuracyMean, row.PairAccuracySd)),
        Cell.Number(MeanAndSd(row.Paper?.PairAccuracyMean, row.Paper?.PairAccuracySd)),
        Cell.Number(row.PreferenceAccuracy is { } accuracy ? Numbers.Fixed(accuracy, 2) : Numbers.None),
        Cell.Number(row.Paper is null ? Numbers.None : Numbers.Fixed(row.Paper.PreferenceAccuracy, 2)),
    ];

    private static string MeanAndSd(double? mean, double? deviation) => (mean, deviation) switch
    {
        ({ } m, { } sd) => $"{Numbers.Fixed(m, 1)} ± {Numbers.Fixed(sd, 1)}",
        ({ } m, null) => Numbers.Fixed(m, 1),
        _ => Numbers.None,
    };

    private static IntervalPlotData Plot(ReportModel model) => new(
        "Pair accuracy by method, here and in the paper",
        "Pair accuracy, %",
        "mean ± standard deviation over pairs",
        ["these data", "the paper"],
        [.. model.Table3.Rows.Select(row => new IntervalRow(model.NameOf(row.Method),
        [
            Mark(row.PairAccuracyMean, row.PairAccuracySd, "Nobody saw a pair with this method."),
            Mark(row.Paper?.PairAccuracyMean, row.Paper?.PairAccuracySd, "The paper did not study this method."),
        ]))]);

    private static IntervalMark Mark(double? mean, double? deviation, string reason) => mean is { } m
        ? new IntervalMark.Known(m, m - deviation, m + deviation, MeanAndSd(mean, deviation))
        : new IntervalMark.Missing(reason);
}
