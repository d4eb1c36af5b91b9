namespace StudyPlatform.Imaging.Codecs;

internal static class Turning
{
    /// <summary>The picture as it is to be looked at.</summary>
    public static RgbImage Apply(this Orientation orientation, RgbImage stored)
    {
        if (orientation == Orientation.Upright)
            return stored;
        int w = stored.Width, h = stored.Height;
        var turned = orientation >= Orientation.Transposed;
        int width = turned ? h : w, height = turned ? w : h;

        // Where the upper left pixel of the result lies in the stored picture, and the steps there for one pixel right and down.
        var (x, y, right, down) = orientation switch
        {
            Orientation.MirroredLeftRight => (w - 1, 0, -1, w),
            Orientation.HalfTurn => (w - 1, h - 1, -1, -w),
            Orientation.MirroredTopBottom => (0, h - 1, 1, -w),
            Orientation.Transposed => (0, 0, w, 1),
            Orientation.QuarterTurnRight => (0, h - 1, -w, 1),
            Orientation.Transversed => (w - 1, h - 1, -w, -1),
            _ => (w - 1, 0, w, -1),
        };
        var source = stored.Pixels;
        var target = new byte[source.Length];
        var to = 0;
        for (var row = 0; row < height; row++)
        {
            var from = 3 * ((y * w) + x + (row * down));
            for (var column = 0; column < width; column++, from += 3 * right, to += 3)
            {
                target[to] = source[from];
                target[to + 1] = source[from + 1];
                target[to + 2] = source[from + 2];
            }
        }

        return new RgbImage(width, height, target);
    }
}
