namespace StudyPlatform.Imaging.Overlays;

/// <summary>The border of segments.</summary>
internal static class Outline
{
    /// <summary>Two pixels at 224, in proportion at other sizes.</summary>
    public static int Thickness(RgbImage image) => Math.Max(1, (int)Math.Round(Math.Min(image.Width, image.Height) / 112.0));

    /// <summary>
    /// True for the pixels of shown segments that are less than <paramref name="thickness"/> pixels from another
    /// segment. The picture's own edge is no border, and between two shown segments one pixel of line is enough.
    /// </summary>
    public static bool[] Around(SegmentMap segments, IReadOnlySet<int> shown, int thickness)
    {
        int width = segments.Width, height = segments.Height;
        var isShown = new bool[segments.Count];
        foreach (var label in shown)
        {
            if (label >= 0 && label < isShown.Length)
                isShown[label] = true;
        }

        var edge = new bool[width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            if (isShown[segments[x, y]])
                edge[(y * width) + x] = Meets(x, y);
        }

        return edge;

        bool Meets(int x, int y)
        {
            var own = segments[x, y];
            for (var dy = -thickness; dy <= thickness; dy++)
            for (var dx = -thickness; dx <= thickness; dx++)
            {
                if ((dx * dx) + (dy * dy) > thickness * thickness)
                    continue;
                int px = x + dx, py = y + dy;
                if (px < 0 || py < 0 || px >= width || py >= height)
                    continue;
                var other = segments[px, py];
                if (!isShown[other] || (other < own && Math.Abs(dx) + Math.Abs(dy) == 1))
                    return true;
            }

            return false;
        }
    }
}
