using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>The tests of a family, a row for each pair of methods.</summary>
internal static class PairTests
{
    /// <param name="page">Where it is written.</param>
    /// <param name="model">The report.</param>
    /// <param name="family">The tests.</param>
    /// <param name="caption">Of the table.</param>
    /// <param name="choices">The choices that are tested; null where nothing was chosen.</param>
    public static void Write(PageWriter page, ReportModel model, PairwiseFamily family, string caption, ChoiceMatrix? choices)
    {
        var level = Numbers.Level(model.Scope.Confidence);
        var effect = family.Tests.Select(test => test.Effect?.Name).FirstOrDefault(name => name is not null) ?? "Effect";
        var names = family.Tests.Where(test => test.Refusal is null).Select(test => test.Test).Distinct(StringComparer.Ordinal).ToList();
        Cell[] measured = choices is null
            ? [Cell.Number("Statistic"), Cell.Number(Capital(effect)), Cell.Number($"{level} CI")]
            : [Cell.Number("Chose first"), Cell.Number("Chose second"), Cell.Number("Share of first"), Cell.Number($"{level} CI (Wilson)")];
        page.Table(
            caption,
            [Cell.Text("Pair of methods"), Cell.Number("n"), .. measured, Cell.Number("p"), Cell.Number($"p ({family.Correction})")],
            [.. family.Tests.Select(test => Row(model, test, choices, measured.Length))],
            names.Count > 0 ? $"Test: {string.Join("; ", names)}; two-sided. p ({family.Correction}): corrected over the {family.Tests.Count} pairs of this table." : null);
    }

    private static IReadOnlyList<Cell> Row(ReportModel model, PairwiseTest test, ChoiceMatrix? choices, int measured)
    {
        var choice = choices?.Pairs.FirstOrDefault(pair => pair.A == test.A && pair.B == test.B);
        Cell[] cells = [Cell.Text($"{model.NameOf(test.A)} – {model.NameOf(test.B)}"), Cell.Number(Numbers.Count(test.N))];
        return (test.Refusal, choice) switch
        {
            // What was chosen can be told where it could not be tested.
            ({ } refusal, { People: > 0 }) => [.. cells, .. Measured(choice), Cell.Across(2, refusal.Sentence)],
            ({ } refusal, _) => [.. cells, Cell.Across(measured + 2, refusal.Sentence)],
            (null, { }) => [.. cells, .. Measured(choice), Cell.P(test.P), Cell.P(test.PHolm)],
            _ => [.. cells, .. Measured(test), Cell.P(test.P), Cell.P(test.PHolm)],
        };
    }

    private static Cell[] Measured(PairChoice choice) =>
    [
        Cell.Number(Numbers.Count(choice.ChosenA)),
        Cell.Number(Numbers.Count(choice.ChosenB)),
        Cell.Number(choice.ShareA is { } share ? Numbers.Share(share.Value) : Numbers.None),
        Cell.Number(choice.ShareA?.Interval is { } interval ? $"{Numbers.Range(interval, 100)}%" : Numbers.None),
    ];

    private static Cell[] Measured(PairwiseTest test) =>
    [
        Cell.Number(test.Statistic is { } statistic ? Numbers.Statistic(statistic) : Numbers.None),
        Cell.Number(test.Effect is { } effect ? Numbers.Bounded(effect.Value) : Numbers.None),
        Cell.Number(test.Effect?.Interval is { } interval ? $"{Numbers.Bounded(interval.Lower)} to {Numbers.Bounded(interval.Upper)}" : Numbers.None),
    ];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
