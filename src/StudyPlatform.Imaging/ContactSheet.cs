namespace StudyPlatform.Imaging;

/// <summary>Many pictures with captions on one sheet.</summary>
public static class ContactSheet
{
    private const int Gap = 10;
    private const int CaptionGap = 5;
    private const int FrameWidth = 3;
    private static readonly Rgb Paper = Rgb.White;
    private static readonly Rgb Ink = new(0x22, 0x22, 0x22);

    /// <summary>
    /// Lays rows of pictures out as a table: each column is as wide as its widest picture, each row as high as its
    /// highest picture with its caption.
    /// </summary>
    /// <param name="rows">At least one picture; rows may differ in length.</param>
    /// <param name="title">A larger line above all, or null.</param>
    /// <param name="scale">Pixels for a dot of the captions' letters, which are 5 dots wide and 7 high.</param>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public static RgbImage Compose(IReadOnlyList<IReadOnlyList<ContactCell>> rows, string? title = null, int scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        if (rows.All(row => row.Count == 0))
            throw new ArgumentException("A contact sheet needs a picture.", nameof(rows));
        var line = TextSize.LineHeight(scale) + scale;
        var columns = Enumerable.Range(0, rows.Max(row => row.Count))
            .Select(c => rows.Where(row => row.Count > c).Max(row => row[c].Image.Width))
            .ToArray();
        var heights = rows.Select(row => row.Select(c => c.Image.Height + CaptionGap + (c.Caption.Count * line)).DefaultIfEmpty().Max()).ToArray();
        var head = title is null ? 0 : TextSize.LineHeight(2 * scale) + Gap;
        var width = columns.Sum() + ((columns.Length + 1) * Gap);
        var canvas = new Canvas(width, head + Gap + heights.Sum() + (rows.Count * Gap), Paper);
        if (title is not null)
            canvas.Write(TextSize.Shorten(title, width - (2 * Gap), 2 * scale), Gap, Gap, 2 * scale, Ink);

        var y = head + Gap;
        for (var r = 0; r < rows.Count; r++)
        {
            var x = Gap;
            for (var c = 0; c < rows[r].Count; x += columns[c] + Gap, c++)
                Place(canvas, rows[r][c], x, y, columns[c], scale, line);
            y += heights[r] + Gap;
        }

        return canvas.ToImage();
    }

    /// <summary>The same for a list that is broken into rows of equal length.</summary>
    public static RgbImage Grid(IReadOnlyList<ContactCell> cells, int columns, string? title = null, int scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        return Compose([.. cells.Chunk(columns)], title, scale);
    }

    private static void Place(Canvas canvas, ContactCell cell, int x, int y, int width, int scale, int line)
    {
        var image = cell.Image;
        if (cell.Frame is { } colour)
            canvas.Fill(new PixelRect(x - FrameWidth, y - FrameWidth, image.Width + (2 * FrameWidth), image.Height + (2 * FrameWidth)), colour);
        canvas.Draw(image, x, y);
        for (var i = 0; i < cell.Caption.Count; i++)
            canvas.Write(TextSize.Shorten(cell.Caption[i], width, scale), x, y + image.Height + CaptionGap + (i * line), scale, Ink);
    }
}
