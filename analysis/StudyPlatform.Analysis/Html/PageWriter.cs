using System.Globalization;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Html;

/// <summary>Writes what sections are made of, and numbers tables and figures as they come.</summary>
internal sealed class PageWriter
{
    private readonly Markup _markup = new();
    private int _tables;
    private int _figures;

    /// <summary>What was written so far; every element of it is closed.</summary>
    public override string ToString() => _markup.ToString();

    public void BeginSection(string id, string title)
    {
        _markup.Open("section", ("id", id), ("aria-labelledby", $"{id}-title")).Line();
        _markup.Element("h2", title, ("id", $"{id}-title")).Line();
    }

    public void EndSection() => _markup.CloseLine();

    public void Heading(string text) => _markup.Element("h3", text).Line();

    /// <summary>A heading of an analysis, with what it asks and whether it was planned.</summary>
    public void Heading<T>(Analysis<T> analysis)
        where T : notnull
    {
        _markup.Open("h3").Text(analysis.Title).Text(" ").Raw(StatusMark.Of(analysis.Status)).CloseLine();
        Paragraph(analysis.Description);
    }

    public void Paragraph(string text) => _markup.Element("p", text).Line();

    /// <summary>A sentence that stands where a result would.</summary>
    public void Absent(Refusal refusal) => Absent(refusal.Sentence);

    public void Absent(string sentence) => _markup.Element("p", sentence, ("class", "absent")).Line();

    public void Warnings(IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count > 0)
            List([.. warnings.Select(warning => warning.Sentence)], "notes");
    }

    public void List(IReadOnlyList<string> items, string? css = null)
    {
        if (items.Count == 0)
            return;
        _markup.Open("ul", ("class", css)).Line();
        foreach (var item in items)
            _markup.Element("li", item).Line();
        _markup.CloseLine();
    }

    /// <summary>Terms with what is said of them.</summary>
    public void Terms(IEnumerable<(string Term, Cell Text)> terms)
    {
        _markup.Open("dl").Line();
        foreach (var (term, text) in terms)
            _markup.Element("dt", term).Open("dd").Raw(text.Content).CloseLine();
        _markup.CloseLine();
    }

    /// <summary>A table in a box that scrolls by itself where the page is narrower.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">Rows of headings; the last one has a heading for each column.</param>
    /// <param name="rows">The first cell of each is its heading; a row of a single cell is a heading of those below.</param>
    /// <param name="note">What stands under it; null for nothing.</param>
    public void Table(string caption, IReadOnlyList<IReadOnlyList<Cell>> headings, IReadOnlyList<IReadOnlyList<Cell>> rows, string? note = null)
    {
        var id = $"table-{(++_tables).ToString(CultureInfo.InvariantCulture)}";
        var columns = headings[^1].Sum(cell => cell.Columns);
        _markup.Open("div", ("class", "box"), ("tabindex", "0"), ("role", "group"), ("aria-labelledby", $"{id}-caption")).Line();
        _markup.Open("table", ("id", id)).Line();
        _markup.Open("caption", ("id", $"{id}-caption")).Open("span").Element("strong", $"Table {_tables}.").Text($" {caption}").Close().CloseLine();
        _markup.Open("thead").Line();
        foreach (var row in headings)
        {
            _markup.Open("tr");
            foreach (var cell in row)
                HeadingCell(cell, cell.Columns > 1 ? "colgroup" : "col", cell.Columns > 1 ? "group" : null);
            _markup.CloseLine();
        }

        _markup.CloseLine().Open("tbody").Line();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            // A heading of rows heads a body of its own.
            if (row.Count == 1 && i > 0)
                _markup.CloseLine().Open("tbody").Line();
            _markup.Open("tr");
            if (row is [var only])
                HeadingCell(only with { Columns = columns }, "rowgroup", "part");
            else
                Row(row);
            _markup.CloseLine();
        }

        _markup.CloseLine().CloseLine();
        if (note is not null)
            _markup.Element("p", note, ("class", "note")).Line();
        _markup.CloseLine();
    }

    /// <summary>A table with one row of headings.</summary>
    public void Table(string caption, IReadOnlyList<Cell> headings, IReadOnlyList<IReadOnlyList<Cell>> rows, string? note = null) =>
        Table(caption, [headings], rows, note);

    /// <summary>A figure with its caption below.</summary>
    /// <param name="draw">Makes the SVG element with the id it is given.</param>
    public void Figure(Func<string, string> draw, string caption)
    {
        var id = $"figure-{(++_figures).ToString(CultureInfo.InvariantCulture)}";
        _markup.Open("figure", ("id", id)).Line();
        _markup.Open("div", ("class", "box"), ("tabindex", "0"), ("role", "group"), ("aria-labelledby", $"{id}-caption")).Line();
        _markup.Raw(draw(id)).CloseLine();
        _markup.Open("figcaption", ("id", $"{id}-caption")).Element("strong", $"Figure {_figures}.").Text($" {caption}").CloseLine();
        _markup.CloseLine();
    }

    private void Row(IReadOnlyList<Cell> row)
    {
        HeadingCell(row[0] with { IsNumber = false }, "row", null);
        foreach (var cell in row.Skip(1))
            _markup.Open("td", ("class", cell.IsNumber ? "number" : null), ("colspan", Span(cell))).Raw(cell.Content).Close();
    }

    private void HeadingCell(Cell cell, string scope, string? css)
    {
        // An empty corner is no heading of anything.
        if (cell.Content.Length == 0)
            _markup.Open("td", ("colspan", Span(cell))).Close();
        else
            _markup.Open("th", ("scope", scope), ("class", cell.IsNumber ? "number" : css), ("colspan", Span(cell))).Raw(cell.Content).Close();
    }

    private static string? Span(Cell cell) => cell.Columns > 1 ? cell.Columns.ToString(CultureInfo.InvariantCulture) : null;
}
