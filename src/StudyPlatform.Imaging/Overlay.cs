using StudyPlatform.Imaging.Overlays;

namespace StudyPlatform.Imaging;

/// <summary>Explanations drawn over the picture they explain. Every result is a new picture of the same size, but for legends.</summary>
public static class Overlay
{
    /// <summary>A saliency map in colours over the picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="map01">Values from 0 to 1, of any size; scaled to the picture.</param>
    /// <param name="colours">The colours of the values.</param>
    /// <param name="opacity">0 shows the picture alone, 1 the map alone.</param>
    public static RgbImage Heat(RgbImage image, ScalarMap map01, ColourMap colours, float opacity = 0.5f)
    {
        var table = ColourMaps.Entries(colours);
        var map = map01.Resize(image.Width, image.Height).Values;
        var share = Math.Clamp(opacity, 0f, 1f);
        return Recolour(image, (pixel, i) => Rgb.Mix(pixel, table[ColourMaps.Index(map[i])], share));
    }

    /// <summary>
    /// Signed values in blue, white and red over the picture in light grey: white leaves the grey as it is, colour shines through it.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="map">Values of any size; scaled to the picture.</param>
    /// <param name="limit">The value that is shown in full red, and whose negative is shown in full blue; above 0.</param>
    public static RgbImage Signed(RgbImage image, ScalarMap map, float limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var table = ColourMaps.Entries(ColourMap.DivergingBlueRed);
        var values = map.Resize(image.Width, image.Height).Values;
        return Recolour(image, (pixel, i) => Shading.Tint(Shading.Pale(pixel), table[ColourMaps.Index(0.5f + (values[i] / limit / 2))]));
    }

    /// <summary>Segments that are shown stand as they are inside an outline; the rest of the picture is dimmed.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="segments">Of any size; scaled to the picture.</param>
    /// <param name="shown">The segments to show; numbers that do not occur are ignored.</param>
    /// <param name="outline">The colour around shown segments.</param>
    public static RgbImage Segments(RgbImage image, SegmentMap segments, IReadOnlySet<int> shown, Rgb outline)
    {
        var labels = segments.ResizeNearest(image.Width, image.Height);
        var edge = Outline.Around(labels, shown, Outline.Thickness(image));
        return Recolour(image, (pixel, i) =>
            edge[i] ? outline : shown.Contains(labels.Labels[i]) ? pixel : Shading.Dim(pixel));
    }

    /// <summary>The picture with a colour bar beneath it and a word at each of its ends.</summary>
    public static RgbImage WithLegend(RgbImage image, ColourMap colours, string low, string high) =>
        Legend.Beneath(image, ColourMaps.Entries(colours), low, high);

    private static RgbImage Recolour(RgbImage image, Func<Rgb, int, Rgb> colour)
    {
        var source = image.Pixels;
        var target = new byte[source.Length];
        for (int at = 0, i = 0; at < source.Length; at += 3, i++)
            colour(new Rgb(source[at], source[at + 1], source[at + 2]), i).CopyTo(target, at);
        return new RgbImage(image.Width, image.Height, target);
    }
}
