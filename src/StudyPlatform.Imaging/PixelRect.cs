namespace StudyPlatform.Imaging;

/// <summary>A rectangle in whole pixels: left and upper edge, then size.</summary>
public readonly record struct PixelRect(int X, int Y, int Width, int Height)
{
    /// <summary>The part that lies inside a picture; its size is 0 where nothing does.</summary>
    public PixelRect ClippedTo(int width, int height)
    {
        var left = Math.Clamp(X, 0, width);
        var top = Math.Clamp(Y, 0, height);
        var right = (int)Math.Clamp((long)X + Width, left, width);
        var bottom = (int)Math.Clamp((long)Y + Height, top, height);
        return new PixelRect(left, top, right - left, bottom - top);
    }
}
