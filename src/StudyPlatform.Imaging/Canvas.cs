using StudyPlatform.Imaging.Text;

namespace StudyPlatform.Imaging;

/// <summary>A picture to draw on. Whatever lies outside it is left away.</summary>
public sealed class Canvas
{
    private readonly RgbImage _image;

    public Canvas(int width, int height, Rgb background) => _image = RgbImage.Filled(width, height, background);

    public int Width => _image.Width;

    public int Height => _image.Height;

    /// <summary>Copies a picture, its upper left corner at <paramref name="x"/>, <paramref name="y"/>.</summary>
    public void Draw(RgbImage picture, int x, int y)
    {
        var part = new PixelRect(x, y, picture.Width, picture.Height).ClippedTo(Width, Height);
        for (var row = 0; row < part.Height; row++)
        {
            var from = 3 * (((part.Y - y + row) * picture.Width) + part.X - x);
            picture.Pixels.AsSpan(from, 3 * part.Width).CopyTo(_image.Pixels.AsSpan(3 * (((part.Y + row) * Width) + part.X)));
        }
    }

    public void Fill(PixelRect rect, Rgb colour)
    {
        var part = rect.ClippedTo(Width, Height);
        for (var y = part.Y; y < part.Y + part.Height; y++)
        for (var x = part.X; x < part.X + part.Width; x++)
            colour.CopyTo(_image.Pixels, 3 * ((y * Width) + x));
    }

    /// <summary>A line inside the edge of a rectangle.</summary>
    public void Frame(PixelRect rect, Rgb colour, int thickness = 1)
    {
        Fill(rect with { Height = thickness }, colour);
        Fill(rect with { Y = rect.Y + rect.Height - thickness, Height = thickness }, colour);
        Fill(rect with { Width = thickness }, colour);
        Fill(rect with { X = rect.X + rect.Width - thickness, Width = thickness }, colour);
    }

    /// <summary>Writes one line in the built-in font (<see cref="TextSize"/>); x, y is its upper left corner.</summary>
    public void Write(string text, int x, int y, int scale, Rgb colour)
    {
        foreach (var (column, row) in BitmapFont.Dots(text))
            Fill(new PixelRect(x + (column * scale), y + (row * scale), scale, scale), colour);
    }

    /// <summary>The picture so far; drawing on does not change it.</summary>
    public RgbImage ToImage() => new(Width, Height, (byte[])_image.Pixels.Clone());
}
