using System.Globalization;
using StudyPlatform.Analysis.Html;

namespace StudyPlatform.Analysis.Figures;

/// <summary>
/// A picture as an SVG element that stands in a page or in a file of its own: it brings its fonts, its colours and a
/// white ground, and what a reader who cannot see it is told. Coordinates are in units of 1/96 inch, y downwards.
/// </summary>
internal sealed class Drawing
{
    /// <summary>Text in figures, in the same unit as coordinates.</summary>
    public const double TextSize = 13;

    /// <summary>Text of less weight: ticks and notes.</summary>
    public const double SmallSize = 12;

    private readonly Markup _markup = new();

    /// <param name="id">Unique in the page; the ids of title and description follow from it.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">The picture in words, with its figures.</param>
    public Drawing(string id, double width, double height, string title, string description)
    {
        _markup.Open("svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title"),
            ("aria-describedby", $"{id}-desc"),
            ("viewBox", $"0 0 {At(width)} {At(height)}"),
            ("width", At(width)),
            ("height", At(height)),
            ("font-family", TextMetrics.Family),
            ("font-size", At(TextSize)),
            ("style", "forced-color-adjust:none")).Line();
        _markup.Element("title", title, ("id", $"{id}-title")).Line();
        _markup.Element("desc", description, ("id", $"{id}-desc")).Line();
        _markup.Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", Palette.Paper)).Line();
    }

    /// <summary>A coordinate, to a hundredth of a unit.</summary>
    public static string At(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string? dashes = null) =>
        _markup.Empty("line", ("x1", At(x1)), ("y1", At(y1)), ("x2", At(x2)), ("y2", At(y2)), ("stroke", colour), ("stroke-width", At(width)), ("stroke-dasharray", dashes)).Line();

    public void Rectangle(double x, double y, double width, double height, string fill, string? stroke = null, double strokeWidth = 1, double radius = 0) =>
        _markup.Empty("rect", ("x", At(x)), ("y", At(y)), ("width", At(width)), ("height", At(height)), ("fill", fill),
            ("stroke", stroke), ("stroke-width", stroke is null ? null : At(strokeWidth)), ("rx", radius > 0 ? At(radius) : null)).Line();

    /// <summary>A line with a filled head at its end, along one axis.</summary>
    public void Arrow(double x1, double y1, double x2, double y2, string colour)
    {
        const double head = 7;
        const double half = 4;
        var (dx, dy) = (Math.Sign(x2 - x1), Math.Sign(y2 - y1));
        var (backX, backY) = (x2 - (dx * head), y2 - (dy * head));
        Line(x1, y1, backX, backY, colour, 1.5);
        Polygon([(x2, y2), (backX + (dy * half), backY + (dx * half)), (backX - (dy * half), backY - (dx * half))], colour);
    }

    /// <summary>A point of a series: its shape tells it apart where its colour does not.</summary>
    public void Mark(MarkShape shape, double x, double y, string colour)
    {
        const double r = 5;
        switch (shape)
        {
            case MarkShape.Disc:
                _markup.Empty("circle", ("cx", At(x)), ("cy", At(y)), ("r", At(r)), ("fill", colour)).Line();
                break;
            case MarkShape.Diamond:
                Polygon([(x, y - r - 1.5), (x + r + 1.5, y), (x, y + r + 1.5), (x - r - 1.5, y)], Palette.Paper, colour);
                break;
            case MarkShape.Square:
                Rectangle(x - r + 0.5, y - r + 0.5, (2 * r) - 1, (2 * r) - 1, Palette.Paper, colour, 2);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, "A mark is a disc, a diamond or a square.");
        }
    }

    public void Polygon(IEnumerable<(double X, double Y)> corners, string fill, string? stroke = null) =>
        _markup.Empty("polygon", ("points", string.Join(' ', corners.Select(corner => $"{At(corner.X)},{At(corner.Y)}"))), ("fill", fill),
            ("stroke", stroke), ("stroke-width", stroke is null ? null : "2")).Line();

    /// <param name="x">Of the anchor.</param>
    /// <param name="y">Of the baseline.</param>
    public void Text(double x, double y, string text, Anchor anchor = Anchor.Start, double size = TextSize, bool bold = false, string colour = Palette.Ink) =>
        _markup.Element("text", text,
            ("x", At(x)),
            ("y", At(y)),
            ("text-anchor", anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null }),
            ("font-size", Math.Abs(size - TextSize) < 0.01 ? null : At(size)),
            ("font-weight", bold ? "bold" : null),
            ("fill", colour)).Line();

    /// <summary>The whole picture; nothing can be drawn afterwards.</summary>
    public string Finish() => _markup.CloseLine().ToString();
}
