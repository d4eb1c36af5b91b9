using StudyPlatform.Imaging.Text;

namespace StudyPlatform.Imaging;

/// <summary>Room that text in the built-in font takes: letters 5 dots wide and 7 high, each dot <c>scale</c> pixels.</summary>
public static class TextSize
{
    /// <summary>Pixels from the left edge of the first letter to the right edge of the last.</summary>
    public static int Width(string text, int scale) => BitmapFont.Width(text, scale);

    /// <summary>Pixels from the top of capitals to the foot of descending letters.</summary>
    public static int LineHeight(int scale) => BitmapFont.LineHeight(scale);

    /// <summary>The text itself, or as much of it as fits into a width, then two dots.</summary>
    public static string Shorten(string text, int width, int scale) => BitmapFont.Shorten(text, width, scale);
}
