namespace StudyPlatform.Imaging.Text;

/// <summary>Lines of text in <see cref="Glyphs"/>, each letter as wide as its ink.</summary>
internal static class BitmapFont
{
    private const int SpaceWidth = 3;
    private const int Spacing = 1;
    private const string Cut = "..";

    private static readonly (int Left, int Width)[] Inks =
        [.. Enumerable.Range(Glyphs.First, Glyphs.Last - Glyphs.First + 1).Select(c => Ink((char)c))];

    public static int LineHeight(int scale) => Glyphs.Height * scale;

    public static int Width(string text, int scale)
    {
        var dots = 0;
        foreach (var character in text)
            dots += Inks[Letter(character) - Glyphs.First].Width + Spacing;
        return Math.Max(0, dots - Spacing) * scale;
    }

    /// <summary>The text itself, or as much of it as fits into a width, then two dots.</summary>
    public static string Shorten(string text, int width, int scale)
    {
        if (Width(text, scale) <= width)
            return text;
        for (var length = text.Length - 1; length > 0; length--)
        {
            var shorter = text[..length].TrimEnd() + Cut;
            if (Width(shorter, scale) <= width)
                return shorter;
        }

        return "";
    }

    /// <summary>The inked dots of a line, from its upper left corner.</summary>
    public static IEnumerable<(int Column, int Row)> Dots(string text)
    {
        var left = 0;
        foreach (var character in text)
        {
            var letter = Letter(character);
            var ink = Inks[letter - Glyphs.First];
            for (var row = 0; row < Glyphs.Height; row++)
            for (var column = 0; column < ink.Width; column++)
            {
                if (Glyphs.IsInked(letter, ink.Left + column, row))
                    yield return (left + column, row);
            }

            left += ink.Width + Spacing;
        }
    }

    /// <summary>The nearest letter the font has.</summary>
    private static char Letter(char character) => character switch
    {
        >= (char)Glyphs.First and < (char)Glyphs.Last => character,
        '\u00A0' or '\u202F' or '\t' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        '\u201C' or '\u201D' => '"',
        '×' => 'x',
        '·' => '.',
        _ => (char)Glyphs.Last,
    };

    private static (int Left, int Width) Ink(char letter)
    {
        if (letter is ' ')
            return (0, SpaceWidth);
        if (char.IsAsciiDigit(letter))
            return (0, Glyphs.Width); // so that figures stand beneath each other
        var inked = Enumerable.Range(0, Glyphs.Width).Where(c => Enumerable.Range(0, Glyphs.Height).Any(r => Glyphs.IsInked(letter, c, r))).ToArray();
        return (inked[0], inked[^1] - inked[0] + 1);
    }
}
