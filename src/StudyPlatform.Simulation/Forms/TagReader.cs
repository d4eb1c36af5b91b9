namespace StudyPlatform.Simulation.Forms;

/// <summary>Goes through the tags of a page, without building a tree: enough for pages that are well formed.</summary>
public sealed class TagReader(string html)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>The tag's name in lower case, without the slash.</summary>
    public string Name { get; private set; } = "";

    public bool IsEnd { get; private set; }

    /// <summary>Where the text after the tag begins.</summary>
    public int After => _at;

    /// <summary>An attribute's value with its character references resolved; empty for one without value, null if it is missing.</summary>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    /// <summary>Moves on to the next tag.</summary>
    /// <returns>False at the end of the page.</returns>
    public bool Read()
    {
        while (true)
        {
            var open = html.IndexOf('<', _at);
            if (open < 0 || open + 1 >= html.Length)
                return false;
            if (html.AsSpan(open).StartsWith("<!--"))
            {
                var close = html.IndexOf("-->", open, StringComparison.Ordinal);
                _at = close < 0 ? html.Length : close + 3;
                continue;
            }

            IsEnd = html[open + 1] == '/';
            var start = IsEnd ? open + 2 : open + 1;
            if (start < html.Length && char.IsAsciiLetter(html[start]))
            {
                ReadTag(start);
                return true;
            }

            _at = open + 1;
        }
    }

    /// <summary>The text up to the end tag of an element whose content has no tags.</summary>
    public string ReadRawText()
    {
        var end = html.IndexOf("</" + Name, _at, StringComparison.OrdinalIgnoreCase);
        var text = html[_at..(end < 0 ? html.Length : end)];
        _at += text.Length;
        return text;
    }

    private void ReadTag(int start)
    {
        _attributes.Clear();
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        Name = html[start..end].ToLowerInvariant();
        _at = end;
        while (_at < html.Length && html[_at] != '>')
        {
            if (char.IsWhiteSpace(html[_at]) || html[_at] == '/')
                _at++;
            else
                ReadAttribute();
        }

        _at = Math.Min(_at + 1, html.Length);
    }

    private void ReadAttribute()
    {
        var start = _at;
        while (_at < html.Length && html[_at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[_at]))
            _at++;
        var name = html[start.._at].ToLowerInvariant();
        if (_at >= html.Length || html[_at] != '=')
        {
            _attributes.TryAdd(name, "");
            return;
        }

        _at++;
        var quote = _at < html.Length && html[_at] is '"' or '\'' ? html[_at++] : '\0';
        var from = _at;
        while (_at < html.Length && (quote == '\0' ? html[_at] != '>' && !char.IsWhiteSpace(html[_at]) : html[_at] != quote))
            _at++;
        var value = html[from.._at];
        if (quote != '\0')
            _at++;
        _attributes.TryAdd(name, value.Contains('&') ? System.Net.WebUtility.HtmlDecode(value) : value);
    }
}
