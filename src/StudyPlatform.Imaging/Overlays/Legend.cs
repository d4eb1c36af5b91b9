using StudyPlatform.Imaging.Text;

namespace StudyPlatform.Imaging.Overlays;

/// <summary>A colour bar on white with a word at each end.</summary>
internal static class Legend
{
    private static readonly Rgb Ink = new(0x22, 0x22, 0x22);
    private static readonly Rgb Frame = new(0x99, 0x99, 0x99);

    public static RgbImage Beneath(RgbImage image, Rgb[] table, string low, string high)
    {
        var scale = Math.Max(1, (int)Math.Round(Math.Min(image.Width, image.Height) / 224.0));
        int margin = 4 * scale, bar = 8 * scale;
        var canvas = new Canvas(image.Width, image.Height + (3 * margin) + bar + BitmapFont.LineHeight(scale), Rgb.White);
        canvas.Draw(image, 0, 0);

        int left = Math.Min(margin, (image.Width - 1) / 2), width = image.Width - (2 * left), top = image.Height + margin;
        for (var x = 0; x < width; x++)
            canvas.Fill(new PixelRect(left + x, top, 1, bar), table[ColourMaps.Index((x + 0.5f) / width)]);
        canvas.Frame(new PixelRect(left, top, width, bar), Frame);

        // Both words get their room, or half the width each where there is too little.
        var gap = 2 * BitmapFont.Width(" ", scale);
        var half = (width - gap) / 2;
        var room = BitmapFont.Width(low, scale) + BitmapFont.Width(high, scale) + gap > width;
        var start = room ? BitmapFont.Shorten(low, half, scale) : low;
        var end = room ? BitmapFont.Shorten(high, half, scale) : high;
        var line = top + bar + margin;
        canvas.Write(start, left, line, scale, Ink);
        canvas.Write(end, left + width - BitmapFont.Width(end, scale), line, scale, Ink);
        return canvas.ToImage();
    }
}
