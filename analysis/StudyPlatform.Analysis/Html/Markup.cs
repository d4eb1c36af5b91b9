using System.Globalization;
using System.Text;

namespace StudyPlatform.Analysis.Html;

/// <summary>
/// Writes elements one after the other, in the syntax that HTML and XML share: every name is closed, every value is
/// quoted, every text is escaped. What it wrote is read alike by a browser and by an XML parser.
/// </summary>
public sealed class Markup
{
    /// <summary>Stands for a character that XML 1.0 does not have, such as a control character.</summary>
    private const char Replacement = '\uFFFD';

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Names and values; one without a value is left out.</param>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    /// <exception cref="InvalidOperationException">None is open.</exception>
    public Markup Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Ends the element that was begun last, and the line.</summary>
    /// <exception cref="InvalidOperationException">None is open.</exception>
    public Markup CloseLine() => Close().Line();

    /// <summary>An element without content.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public Markup Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>Text: whatever stands in it is shown, not obeyed.</summary>
    public Markup Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Escape(text, inAttribute: false);
        return this;
    }

    /// <summary>What another <see cref="Markup"/>, or this program as a constant, wrote.</summary>
    public Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>A line break in the source, for whoever reads it.</summary>
    public Markup Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Everything written.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() => _open.TryPeek(out var name)
        ? throw new InvalidOperationException($"The element {name} is still open.")
        : _text.ToString();

    private void Begin(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            _text.Append(' ').Append(attribute).Append("=\"");
            Escape(value, inAttribute: true);
            _text.Append('"');
        }
    }

    private void Escape(string text, bool inAttribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _text.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' when inAttribute => _text.Append("&quot;"),
                '\n' or '\t' or '\r' when inAttribute => _text.Append(CultureInfo.InvariantCulture, $"&#{(int)c};"),
                '\n' or '\t' => _text.Append(c),
                < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF' => _text.Append(Replacement),
                _ when char.IsSurrogate(c) => _text.Append(Replacement),
                _ => _text.Append(c),
            };
        }
    }
}
