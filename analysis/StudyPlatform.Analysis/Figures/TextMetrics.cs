namespace StudyPlatform.Analysis.Figures;

/// <summary>
/// How wide text is. Advance widths of Helvetica (Adobe's core font metrics), which Arial and Liberation Sans share;
/// a reserve lets the somewhat wider faces fit too that stand in for them where they are missing.
/// </summary>
internal static class TextMetrics
{
    /// <summary>The faces that a figure's text is set in.</summary>
    public const string Family = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    /// <summary>Room for a face that is wider than Arial: DejaVu Sans is by about an eighth.</summary>
    private const double Reserve = 1.12;

    /// <summary>Bold text is about this much wider than upright text of the same size.</summary>
    private const double Bold = 1.08;

    /// <summary>Of a character outside the table, in thousandths of the font size: that of most letters with an accent.</summary>
    private const int OtherLetter = 667;

    /// <summary>Of a character in a script of wide letters.</summary>
    private const int WideLetter = 1000;

    /// <summary>Where the scripts of wide letters begin: Hangul Jamo, then Chinese and Japanese.</summary>
    private const char FirstWide = '\u1100';

    /// <summary>From space to tilde, in thousandths of the font size.</summary>
    private static readonly int[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a line, in the unit of <paramref name="size"/>.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var c in text)
            thousandths += Advance(c);
        return thousandths * size * Reserve * (bold ? Bold : 1) / 1000;
    }

    /// <summary>Parts a text into lines no wider than <paramref name="width"/>, at spaces where there are any.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, width, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0 || lines.Count == 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The text, or its beginning with an ellipsis where it is wider than <paramref name="width"/>.</summary>
    public static string Fit(string text, double size, double width, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var length = text.Length;
        while (length > 0 && Width(text[..length] + "…", size, bold) > width)
            length--;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>A word that is wider than a line, in pieces that are not.</summary>
    private static IEnumerable<string> Pieces(string word, double size, double width, bool bold)
    {
        while (Width(word, size, bold) > width && word.Length > 1)
        {
            var length = word.Length - 1;
            while (length > 1 && Width(word[..length], size, bold) > width)
                length--;
            if (char.IsHighSurrogate(word[length - 1]) && length > 1)
                length--;
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    private static int Advance(char c) => c switch
    {
        >= ' ' and <= '~' => Advances[c - ' '],
        '−' or '×' or '±' or '≤' or '≥' => 584,
        '–' => 556,
        '·' or '’' or '‘' or '\u00A0' or '\u202F' => 278,
        '…' or '—' => 1000,
        _ when char.IsSurrogate(c) => WideLetter / 2,
        (< ' ') or (>= '\u2000' and < '\u3000') => OtherLetter,
        >= FirstWide => WideLetter,
        _ => OtherLetter,
    };
}
