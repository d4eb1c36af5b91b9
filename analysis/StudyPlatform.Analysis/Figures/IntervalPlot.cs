namespace StudyPlatform.Analysis.Figures;

/// <summary>Estimates as points and their intervals as bars over one axis, a row each; also called a forest plot.</summary>
public static class IntervalPlot
{
    private const double Width = 720;
    private const double LabelWidth = 168;
    private const double Gap = 12;
    private const double MarkHeight = 20;
    private const double RowPadding = 10;
    private const double LineHeight = 16;
    private const double AxisHeight = 46;

    /// <summary>Half the height of the stroke that ends a bar.</summary>
    private const double Cap = 4;

    /// <param name="data">At least one row, each with a mark for each series.</param>
    /// <param name="id">Unique in the page.</param>
    /// <returns>An SVG element.</returns>
    /// <exception cref="ArgumentException">A row has more or fewer marks than there are series, or there are none or more than three.</exception>
    public static string Draw(IntervalPlotData data, string id)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Series.Count is 0 || data.Series.Count > Palette.Series.Count || data.Rows.Any(row => row.Marks.Count != data.Series.Count))
            throw new ArgumentException($"Every row needs one mark for each of one to {Palette.Series.Count} series.", nameof(data));

        var known = data.Rows.SelectMany(row => row.Marks).OfType<IntervalMark.Known>().ToList();
        var noteWidth = known.Select(mark => TextMetrics.Width(mark.Note, Drawing.SmallSize)).DefaultIfEmpty(0).Max();
        var (left, right) = (LabelWidth + Gap, Width - noteWidth - (2 * Gap));
        var axis = Scale(data, known, left + Gap, right - Gap);
        var rowHeight = (MarkHeight * data.Series.Count) + RowPadding;
        var legend = data.Series.Count > 1 ? LineHeight + 8 : 0;
        var top = legend + (data.References.Count * LineHeight) + 8;
        var bottom = top + (rowHeight * data.Rows.Count);

        var drawing = new Drawing(id, Width, bottom + AxisHeight, data.Title, Describe(data));
        for (var i = 1; i < data.Rows.Count; i += 2)
            drawing.Rectangle(0, top + (rowHeight * i), Width, rowHeight, Palette.Ground);
        DrawAxis(drawing, data, axis, left, right, top, bottom);
        if (data.Series.Count > 1)
            DrawLegend(drawing, data.Series, left);
        for (var i = 0; i < data.References.Count; i++)
            DrawReference(drawing, data.References[i], axis, (left, right), legend + (LineHeight * (i + 1)) - 2, bottom);
        for (var i = 0; i < data.Rows.Count; i++)
            DrawRow(drawing, data.Rows[i], axis, left, right, top + (rowHeight * i), rowHeight);
        return drawing.Finish();
    }

    private static Axis Scale(IntervalPlotData data, List<IntervalMark.Known> known, double start, double end)
    {
        if (data.Range is var (least, most))
            return new Axis(least, most, start, end);
        double[] values =
        [
            .. known.SelectMany(mark => new[] { mark.Estimate, mark.Lower ?? mark.Estimate, mark.Upper ?? mark.Estimate }),
            .. data.References.Select(reference => reference.Value),
        ];
        return Axis.Around(values.Length == 0 ? [0, 1] : values, start, end);
    }

    private static void DrawAxis(Drawing drawing, IntervalPlotData data, Axis axis, double left, double right, double top, double bottom)
    {
        foreach (var tick in axis.Ticks())
        {
            drawing.Line(axis.At(tick), top, axis.At(tick), bottom, Palette.Grid);
            drawing.Text(axis.At(tick), bottom + 17, Axis.Label(tick), Anchor.Middle, Drawing.SmallSize, colour: Palette.Quiet);
        }

        drawing.Line(left, bottom, right, bottom, Palette.Quiet);
        drawing.Text((left + right) / 2, bottom + 38, data.AxisTitle, Anchor.Middle);
    }

    private static void DrawLegend(Drawing drawing, IReadOnlyList<string> series, double left)
    {
        var x = left;
        for (var i = 0; i < series.Count; i++)
        {
            var (shape, colour) = Palette.Series[i];
            drawing.Line(x, 10, x + 24, 10, colour, 2);
            drawing.Mark(shape, x + 12, 10, colour);
            drawing.Text(x + 32, 14.5, series[i]);
            x += 32 + TextMetrics.Width(series[i], Drawing.TextSize) + 20;
        }
    }

    private static void DrawReference(Drawing drawing, ReferenceLine reference, Axis axis, (double Left, double Right) plot, double y, double bottom)
    {
        var x = axis.At(reference.Value);
        drawing.Line(x, y + 5, x, bottom, Palette.Ink, 1.25, "5 3");
        var half = TextMetrics.Width(reference.Label, Drawing.SmallSize) / 2;
        drawing.Text(Math.Clamp(x, plot.Left + half, Math.Max(plot.Left + half, plot.Right - half)), y, reference.Label, Anchor.Middle, Drawing.SmallSize);
    }

    private static void DrawRow(Drawing drawing, IntervalRow row, Axis axis, double left, double right, double top, double height)
    {
        var lines = TextMetrics.Wrap(row.Label, Drawing.TextSize, LabelWidth).Take(Math.Max(1, (int)(height / LineHeight))).ToList();
        for (var i = 0; i < lines.Count; i++)
            drawing.Text(LabelWidth, top + (height / 2) + 4.5 + (LineHeight * (i - ((lines.Count - 1) / 2.0))), lines[i], Anchor.End);

        for (var i = 0; i < row.Marks.Count; i++)
        {
            var y = top + (RowPadding / 2) + (MarkHeight * (i + 0.5));
            var (shape, colour) = Palette.Series[i];
            switch (row.Marks[i])
            {
                case IntervalMark.Known known:
                    DrawMark(drawing, known, axis, y, shape, colour);
                    drawing.Text(right + Gap, y + 4, known.Note, size: Drawing.SmallSize);
                    break;
                case IntervalMark.Missing missing:
                    drawing.Text(left + Gap, y + 4, TextMetrics.Fit(missing.Reason, Drawing.SmallSize, right - left - Gap), size: Drawing.SmallSize, colour: Palette.Quiet);
                    break;
                default:
                    throw new InvalidOperationException("A mark is known or missing.");
            }
        }
    }

    private static void DrawMark(Drawing drawing, IntervalMark.Known mark, Axis axis, double y, MarkShape shape, string colour)
    {
        if (mark is { Lower: { } lower, Upper: { } upper })
        {
            drawing.Line(axis.At(lower), y, axis.At(upper), y, colour, 2);
            foreach (var end in (double[])[lower, upper])
                drawing.Line(axis.At(end), y - Cap, axis.At(end), y + Cap, colour, 2);
        }

        drawing.Mark(shape, axis.At(mark.Estimate), y, colour);
    }

    private static string Describe(IntervalPlotData data)
    {
        var format = "0." + new string('0', data.Decimals);
        var rows = data.Rows.SelectMany(row => row.Marks.Select((mark, i) => (Label: data.Series.Count > 1 ? $"{row.Label}, {data.Series[i]}" : row.Label, Mark: mark)));
        var sentences = rows.Select(row => row.Mark switch
        {
            IntervalMark.Known { Lower: { } lower, Upper: { } upper } known => $"{row.Label}: {Of(known.Estimate)} ({Of(lower)} to {Of(upper)}), {known.Note}.",
            IntervalMark.Known known => $"{row.Label}: {Of(known.Estimate)}, {known.Note}.",
            IntervalMark.Missing missing => $"{row.Label}: {missing.Reason}",
            _ => throw new InvalidOperationException("A mark is known or missing."),
        });
        var references = data.References.Select(reference => $"A broken line at {Of(reference.Value)}: {reference.Label}.");
        return string.Join(' ', [$"{data.AxisTitle}; bars: {data.IntervalName}.", .. sentences, .. references]);

        string Of(double value) => value.ToString(format, System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
