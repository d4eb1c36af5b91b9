using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>How long people took for an image.</summary>
internal static class TimeSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("times", "Response times");
        page.Paragraph("Seconds from the images being painted to the answer, by the participant’s own browser; where that is missing, from the page being awaited to the answer, by the server. Nothing is cut off: the plots are logarithmic instead.");
        foreach (var phase in model.ResponseTimes.GroupBy(times => times.Phase, StringComparer.Ordinal))
            WritePhase(page, model, phase.Key, [.. phase]);
        page.EndSection();
    }

    private static void WritePhase(PageWriter page, ReportModel model, string phase, List<ResponseTimes> times)
    {
        var title = phase switch
        {
            "labelled" => "Images with the prediction shown",
            "guess" => "Images whose prediction was to be guessed",
            _ => phase,
        };
        page.Heading(title);
        QuantileRow[] rows = [.. times.Where(time => time.Seconds is { P5: > 0 }).Select(time => Row(model, time))];
        if (rows.Length == 0)
        {
            page.Absent("There are no times yet.");
            return;
        }

        page.Figure(
            id => QuantilePlot.Draw(new QuantilePlotData($"{title}: time for an image", "Seconds for an image, logarithmic", "s", rows), id),
            $"{title}: median (stroke), middle half (box), 5th to 95th percentile (line) of the times of all images.");
        if (rows.Length < times.Count(time => time.Seconds is not null))
            page.Absent("A method with 5% or more of its times at 0 s is not drawn: a logarithmic axis has no place for them.");
        page.Table(
            $"{title}: seconds for an image.",
            [Cell.Text("Method"), Cell.Number("People"), Cell.Number("Images"), Cell.Number("Mean"), Cell.Number("SD"), Cell.Number("Least"), Cell.Number("Quartiles"), Cell.Number("Most"), Cell.Number("Median of people"), Cell.Number($"{Numbers.Level(model.Scope.Confidence)} CI"), Cell.Number("By the server")],
            [.. times.Select(time => Row(time, model))],
            "Median of people: median over the people of each one’s median. By the server: images without the browser’s time.");
    }

    private static QuantileRow Row(ReportModel model, ResponseTimes time) => time.Seconds is { } seconds
        ? new QuantileRow(model.NameOf(time.Method), seconds.Count, seconds.P5, seconds.LowerQuartile, seconds.Median, seconds.UpperQuartile, seconds.P95)
        : throw new InvalidOperationException("A row without times is not drawn.");

    private static IReadOnlyList<Cell> Row(ResponseTimes time, ReportModel model)
    {
        var (name, people) = (Cell.Text(model.NameOf(time.Method)), Cell.Number(Numbers.Count(time.People)));
        if (time.Seconds is not { } seconds)
            return [name, people, Cell.Across(9, "There are no times.")];
        return
        [
            name,
            people,
            Cell.Number(Numbers.Count(seconds.Count)),
            Cell.Number(Numbers.Fixed(seconds.Mean, 1)),
            Cell.Number(seconds.StandardDeviation is { } deviation ? Numbers.Fixed(deviation, 1) : Numbers.None),
            Cell.Number(Numbers.Fixed(seconds.Minimum, 1)),
            Cell.Number($"{Numbers.Fixed(seconds.LowerQuartile, 1)} / {Numbers.Fixed(seconds.Median, 1)} / {Numbers.Fixed(seconds.UpperQuartile, 1)}"),
            Cell.Number(Numbers.Fixed(seconds.Maximum, 1)),
            Cell.Number(time.Median is { } median ? Numbers.Fixed(median.Value, 1) : Numbers.None),
            Cell.Number(Numbers.Range(time.Median?.Interval)),
            Cell.Number(Numbers.Of(time.ByServer, seconds.Count)),
        ];
    }
}
