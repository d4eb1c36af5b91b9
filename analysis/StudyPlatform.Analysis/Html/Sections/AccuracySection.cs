using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>How well people guessed what the model predicted: by pair, by method, tested and modelled.</summary>
internal static class AccuracySection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("accuracy", "Accuracy of the guesses");
        if (model.PairAccuracy.All(pair => pair.Guesses == 0))
        {
            page.Absent("There are no guesses yet.");
        }
        else
        {
            page.Figure(id => PairMatrix.Draw(Matrix(model), id), "Accuracy of the people given each pair of methods: mean of their shares of right guesses.");
            page.Figure(id => IntervalPlot.Draw(Plot(model), id), $"Accuracy of the people who saw each method, with {Numbers.Level(model.Scope.Confidence)} confidence intervals. Each person saw two methods and so counts in two rows.");
            WriteMethods(page, model);
        }

        foreach (var analysis in model.Pairwise.Where(analysis => model.Choices.All(matrix => analysis.Id != $"pairwise.{matrix.Question}")))
        {
            page.Heading(analysis);
            switch (analysis.Result)
            {
                case Outcome<PairwiseFamily>.Computed { Value: var family }:
                    PairTests.Write(page, model, family, $"{analysis.Title}: people who saw the first method of a pair without the second, against people who saw the second without the first.", choices: null);
                    break;
                case Outcome<PairwiseFamily>.Refused refused:
                    page.Absent(refused.Reason);
                    break;
                default:
                    throw new InvalidOperationException("An outcome is either computed or refused.");
            }
        }

        foreach (var analysis in model.AccuracyModels)
            AccuracyModels.Write(page, model, analysis);
        page.EndSection();
    }

    private static PairMatrixData Matrix(ReportModel model)
    {
        var place = model.Methods.Select((method, i) => (method.Id, i)).ToDictionary();
        var known = model.PairAccuracy.Where(pair => pair.Mean is not null).Select(pair => 100 * pair.Mean!.Value).ToList();
        var least = Math.Floor(known.Min() / 10) * 10;
        // One above the diagonal would say the same again.
        var cells = model.PairAccuracy.Select(pair => new PairCell(
            Math.Max(place[pair.A], place[pair.B]),
            Math.Min(place[pair.A], place[pair.B]),
            pair.Mean is { } mean ? 100 * mean.Value : null,
            pair.Mean is { } accuracy ? Numbers.Share(accuracy.Value) : Numbers.None,
            $"n = {Numbers.Count(pair.People)}"));
        return new PairMatrixData(
            "Accuracy of the people given each pair of methods",
            "one method",
            "the other",
            [.. model.Methods.Select(method => method.Name)],
            [.. cells],
            "guesses right, %",
            least,
            Math.Max(least + 10, Math.Ceiling(known.Max() / 10) * 10),
            MarkMeaning: null);
    }

    private static IntervalPlotData Plot(ReportModel model) => new(
        "Accuracy by method",
        "Guesses right, %",
        $"{Numbers.Level(model.Scope.Confidence)} confidence interval",
        ["accuracy"],
        [.. model.Accuracy.Select(method => new IntervalRow(model.NameOf(method.Method),
        [
            method.Mean is { } mean
                ? new IntervalMark.Known(100 * mean.Value, 100 * mean.Interval?.Lower, 100 * mean.Interval?.Upper, $"{Numbers.Share(mean.Value)}, n = {Numbers.Count(method.People)}")
                : new IntervalMark.Missing("Nobody saw this method."),
        ]))]);

    private static void WriteMethods(PageWriter page, ReportModel model) => page.Table(
        $"Accuracy by method: mean of the people’s shares of right guesses, in per cent, with {Numbers.Level(model.Scope.Confidence)} confidence interval.",
        [Cell.Text("Method"), Cell.Number("People"), Cell.Number("Right guesses"), Cell.Number("All images"), Cell.Number("Model right"), Cell.Number("Model wrong"), Cell.Number("People who preferred it")],
        [
            .. model.Accuracy.Select(method => (IReadOnlyList<Cell>)
            [
                Cell.Text(model.NameOf(method.Method)),
                Cell.Number(Numbers.Count(method.People)),
                Cell.Number($"{Numbers.Count(method.Right)} of {Numbers.Count(method.Guesses)}"),
                Accuracy(method.Mean),
                Accuracy(method.WhenModelRight),
                Accuracy(method.WhenModelWrong),
                Accuracy(method.WhenPreferred),
            ]),
        ],
        Note(model));

    private static string? Note(ReportModel model) => model.Accuracy.Select(method => method.Mean?.Interval?.Method).FirstOrDefault(name => name is not null) is { } name ? $"Intervals: {name}." : null;

    private static Cell Accuracy(Estimate? estimate) => Cell.Number((estimate, estimate?.Interval) switch
    {
        (null, _) => Numbers.None,
        ({ } known, null) => Numbers.Fixed(100 * known.Value, 1),
        ({ } known, { } interval) => $"{Numbers.Fixed(100 * known.Value, 1)} ({Numbers.Range(interval, 100)})",
    });
}
