namespace StudyPlatform.Analysis.Figures;

/// <summary>A square of names against names whose cells carry a number and a colour.</summary>
public static class PairMatrix
{
    private const double CellWidth = 92;
    private const double CellHeight = 44;
    private const double LabelWidth = 136;
    private const double LineHeight = 15;
    private const double Padding = 8;
    private const double LegendStep = 46;
    private const int LegendSteps = 5;

    /// <param name="data">What is drawn; at least two names.</param>
    /// <param name="id">Unique in the page.</param>
    /// <returns>An SVG element.</returns>
    /// <exception cref="ArgumentException">A cell lies outside, on the diagonal or on another one.</exception>
    public static string Draw(PairMatrixData data, string id)
    {
        ArgumentNullException.ThrowIfNull(data);
        var count = data.Names.Count;
        if (data.Cells.Any(cell => cell.Row == cell.Column || cell.Row < 0 || cell.Column < 0 || cell.Row >= count || cell.Column >= count)
            || data.Cells.DistinctBy(cell => (cell.Row, cell.Column)).Count() < data.Cells.Count)
            throw new ArgumentException("Cells lie off the diagonal, each in a place of its own.", nameof(data));

        var headings = data.Names.Select(name => TextMetrics.Wrap(name, Drawing.SmallSize, CellWidth - 6)).ToList();
        var top = 22 + (LineHeight * headings.Max(lines => lines.Count)) + Padding;
        var bottom = top + (CellHeight * count);
        var legend = bottom + 24;
        var (left, width) = (LabelWidth + Padding, Math.Max(LabelWidth + Padding + (CellWidth * count) + 2, 560));
        var notes = data.MarkMeaning is null ? [] : TextMetrics.Wrap($"* and frame: {data.MarkMeaning}", Drawing.SmallSize, width - 4);
        var drawing = new Drawing(id, width, legend + 48 + (LineHeight * notes.Count), data.Title, Describe(data));

        drawing.Text(LabelWidth, 14, $"{data.RowTitle} ↓", Anchor.End, Drawing.SmallSize, colour: Palette.Quiet);
        drawing.Text(left, 14, $"{data.ColumnTitle} →", size: Drawing.SmallSize, colour: Palette.Quiet);
        for (var i = 0; i < count; i++)
        {
            for (var line = 0; line < headings[i].Count; line++)
                drawing.Text(left + (CellWidth * (i + 0.5)), top - Padding - (LineHeight * (headings[i].Count - 1 - line)), headings[i][line], Anchor.Middle, Drawing.SmallSize);
            DrawRowName(drawing, data.Names[i], top + (CellHeight * (i + 0.5)));
            drawing.Rectangle(left + (CellWidth * i), top + (CellHeight * i), CellWidth, CellHeight, Palette.Ground);
        }

        foreach (var cell in data.Cells)
            DrawCell(drawing, data, cell, left + (CellWidth * cell.Column), top + (CellHeight * cell.Row));
        DrawLegend(drawing, data, left, legend);
        for (var i = 0; i < notes.Count; i++)
            drawing.Text(2, legend + 56 + (LineHeight * i) - 12, notes[i], size: Drawing.SmallSize);
        return drawing.Finish();
    }

    private static void DrawRowName(Drawing drawing, string name, double middle)
    {
        var lines = TextMetrics.Wrap(name, Drawing.TextSize, LabelWidth).Take(2).ToList();
        for (var line = 0; line < lines.Count; line++)
            drawing.Text(LabelWidth, middle + 4.5 + (LineHeight * (line - ((lines.Count - 1) / 2.0))), lines[line], Anchor.End);
    }

    private static void DrawCell(Drawing drawing, PairMatrixData data, PairCell cell, double x, double y)
    {
        var fill = cell.Value is { } value ? Colour(data, value) : Palette.Paper;
        var ink = Palette.InkOn(fill);
        drawing.Rectangle(x + 1, y + 1, CellWidth - 2, CellHeight - 2, fill, cell.Value is null ? Palette.Grid : null);
        if (cell.IsMarked)
            drawing.Rectangle(x + 4, y + 4, CellWidth - 8, CellHeight - 8, "none", ink, 2);
        var text = TextMetrics.Fit(cell.IsMarked ? $"{cell.Text} *" : cell.Text, Drawing.TextSize, CellWidth - 14, bold: true);
        var hasNote = cell.Note.Length > 0;
        drawing.Text(x + (CellWidth / 2), y + (CellHeight / 2) + (hasNote ? -2 : 4.5), text, Anchor.Middle, bold: true, colour: ink);
        if (hasNote)
            drawing.Text(x + (CellWidth / 2), y + (CellHeight / 2) + 13, TextMetrics.Fit(cell.Note, 11, CellWidth - 14), Anchor.Middle, 11, colour: ink);
    }

    private static void DrawLegend(Drawing drawing, PairMatrixData data, double left, double y)
    {
        drawing.Text(left, y - 6, data.LegendTitle, size: Drawing.SmallSize);
        for (var i = 0; i < LegendSteps; i++)
        {
            var value = data.Least + ((data.Most - data.Least) * i / (LegendSteps - 1));
            drawing.Rectangle(left + (LegendStep * i), y, LegendStep - 2, 12, Colour(data, value));
            drawing.Text(left + (LegendStep * (i + 0.5)) - 1, y + 26, Axis.Label(Math.Round(value, 2)), Anchor.Middle, Drawing.SmallSize, colour: Palette.Quiet);
        }
    }

    private static string Colour(PairMatrixData data, double value) => Palette.Cividis((value - data.Least) / (data.Most - data.Least));

    private static string Describe(PairMatrixData data) => string.Join(' ',
    [
        $"Rows: {data.RowTitle}; columns: {data.ColumnTitle}.",
        .. data.Cells.Select(cell => $"{data.Names[cell.Row]}, {data.Names[cell.Column]}: {cell.Text}{(cell.Note.Length > 0 ? $", {cell.Note}" : "")}{(cell.IsMarked ? ", marked" : "")}."),
        .. data.MarkMeaning is { } meaning ? [$"Marked: {meaning}"] : Array.Empty<string>(),
    ]);
}
