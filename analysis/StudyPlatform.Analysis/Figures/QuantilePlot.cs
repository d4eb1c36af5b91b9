using System.Globalization;

namespace StudyPlatform.Analysis.Figures;

/// <summary>
/// Skewed distributions over a logarithmic axis: a line from the 5th to the 95th percentile, a box over the middle half,
/// a stroke at the median. J. W. Tukey's box plot with percentiles for ends, which large samples do not flood with outliers.
/// </summary>
public static class QuantilePlot
{
    private const double Width = 720;
    private const double LabelWidth = 168;
    private const double Gap = 12;
    private const double RowHeight = 32;
    private const double HalfBox = 9;
    private const double Top = 8;
    private const double AxisHeight = 46;

    /// <param name="data">What is drawn.</param>
    /// <param name="id">Unique in the page.</param>
    /// <returns>An SVG element.</returns>
    /// <exception cref="ArgumentException">There is no row, or one has values that fall or are not above 0.</exception>
    public static string Draw(QuantilePlotData data, string id)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Rows.Count == 0 || data.Rows.Any(row => !(row.P5 > 0 && row.P5 <= row.Q1 && row.Q1 <= row.Median && row.Median <= row.Q3 && row.Q3 <= row.P95 && double.IsFinite(row.P95))))
            throw new ArgumentException("Every row needs five values above 0 that do not fall.", nameof(data));

        var noteWidth = data.Rows.Max(row => TextMetrics.Width(Note(row, data.Unit), Drawing.SmallSize));
        var (left, right) = (LabelWidth + Gap, Width - noteWidth - (2 * Gap));
        var axis = Axis.AroundLogarithms([.. data.Rows.SelectMany(row => new[] { row.P5, row.P95 })], left + Gap, right - Gap);
        var bottom = Top + (RowHeight * data.Rows.Count);
        var drawing = new Drawing(id, Width, bottom + AxisHeight, data.Title, Describe(data));
        for (var i = 1; i < data.Rows.Count; i += 2)
            drawing.Rectangle(0, Top + (RowHeight * i), Width, RowHeight, Palette.Ground);
        foreach (var tick in axis.Ticks())
        {
            drawing.Line(axis.At(tick), Top, axis.At(tick), bottom, Palette.Grid);
            drawing.Text(axis.At(tick), bottom + 17, Axis.Label(tick), Anchor.Middle, Drawing.SmallSize, colour: Palette.Quiet);
        }

        drawing.Line(left, bottom, right, bottom, Palette.Quiet);
        drawing.Text((left + right) / 2, bottom + 38, data.AxisTitle, Anchor.Middle);
        for (var i = 0; i < data.Rows.Count; i++)
            DrawRow(drawing, data.Rows[i], data.Unit, axis, right, Top + (RowHeight * (i + 0.5)));
        return drawing.Finish();
    }

    private static void DrawRow(Drawing drawing, QuantileRow row, string unit, Axis axis, double right, double y)
    {
        drawing.Text(LabelWidth, y + 4.5, TextMetrics.Fit(row.Label, Drawing.TextSize, LabelWidth), Anchor.End);
        drawing.Line(axis.At(row.P5), y, axis.At(row.P95), y, Palette.Blue, 2);
        foreach (var end in (double[])[row.P5, row.P95])
            drawing.Line(axis.At(end), y - 4, axis.At(end), y + 4, Palette.Blue, 2);
        drawing.Rectangle(axis.At(row.Q1), y - HalfBox, axis.At(row.Q3) - axis.At(row.Q1), 2 * HalfBox, "#d6e6f1", Palette.Blue, 1.5);
        drawing.Line(axis.At(row.Median), y - HalfBox, axis.At(row.Median), y + HalfBox, Palette.Ink, 3);
        drawing.Text(right + Gap, y + 4, Note(row, unit), size: Drawing.SmallSize);
    }

    private static string Note(QuantileRow row, string unit) => $"{Of(row.Median)} {unit}, n = {row.N.ToString("#,0", CultureInfo.InvariantCulture)}";

    private static string Describe(QuantilePlotData data) => string.Join(' ',
    [
        $"{data.AxisTitle}: median, with quartiles and 5th to 95th percentile in brackets.",
        .. data.Rows.Select(row => $"{row.Label}: {Of(row.Median)} (quartiles {Of(row.Q1)} to {Of(row.Q3)}, {Of(row.P5)} to {Of(row.P95)}), n = {row.N.ToString("#,0", CultureInfo.InvariantCulture)}."),
    ]);

    private static string Of(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
