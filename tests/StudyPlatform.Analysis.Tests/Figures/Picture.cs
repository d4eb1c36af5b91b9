using System.Globalization;
using System.Xml.Linq;
using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

/// <summary>A drawn figure, read back as XML.</summary>
internal sealed class Picture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    private Picture(XElement root) => _root = root;

    public string Title => _root.Element(Svg + "title")!.Value;

    public string Description => _root.Element(Svg + "desc")!.Value;

    public IReadOnlyList<string> Texts => [.. _root.Descendants(Svg + "text").Select(text => text.Value.Replace('\u00A0', ' '))];

    public IEnumerable<XElement> All(string name) => _root.Descendants(Svg + name);

    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    public static Picture Read(string svg) => new(XDocument.Parse(svg).Root!);

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>What every figure holds to.</summary>
    /// <returns>A sentence for each thing that is wrong.</returns>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (_root.Attribute("role")?.Value != "img")
            faults.Add("the role is not img");
        if (_root.Element(Svg + "title") is not { Value.Length: > 0 } title || title.Attribute("id")?.Value != _root.Attribute("aria-labelledby")?.Value)
            faults.Add("the title does not name the figure");
        if (_root.Element(Svg + "desc") is not { Value.Length: > 0 } description || description.Attribute("id")?.Value != _root.Attribute("aria-describedby")?.Value)
            faults.Add("the description does not describe the figure");

        var size = _root.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var boxes = _root.Descendants(Svg + "text").Select(TextBox.Of).ToList();
        faults.AddRange(boxes.Where(box => box.Left < 0 || box.Top < 0 || box.Right > size[2] || box.Bottom > size[3]).Select(box => $"\"{box.Text}\" is cut by the edge"));
        for (var i = 0; i < boxes.Count; i++)
            faults.AddRange(boxes.Take(i).Where(boxes[i].Overlaps).Select(other => $"\"{boxes[i].Text}\" lies on \"{other.Text}\""));
        return faults;
    }

    private sealed record TextBox(string Text, double Left, double Top, double Right, double Bottom)
    {
        public static TextBox Of(XElement text)
        {
            var size = text.Attribute("font-size") is null ? Drawing.TextSize : Number(text, "font-size");
            var width = TextMetrics.Width(text.Value, size, text.Attribute("font-weight") is not null);
            var (x, y) = (Number(text, "x"), Number(text, "y"));
            var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
            // Ascent and descent of Arial's letters.
            return new TextBox(text.Value, left, y - (0.72 * size), left + width, y + (0.21 * size));
        }

        public bool Overlaps(TextBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
