using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>A rectangle around an object, in pixels from the upper left corner, which is (0, 0).</summary>
public readonly record struct AnnotatedBox(double X, double Y, double Width, double Height)
{
    /// <summary>From the first and the last pixel, counted from 1, as MATLAB and VOC annotations do.</summary>
    public static AnnotatedBox FromOneBased(double left, double top, double right, double bottom) =>
        new(left - 1, top - 1, right - left + 1, bottom - top + 1);

    /// <summary>The whole pixels of the box inside an image, grown on each side by a share of its own size.</summary>
    /// <param name="margin">Share of the width left and right, and of the height above and below.</param>
    /// <param name="width">The image's width in pixels.</param>
    /// <param name="height">The image's height in pixels.</param>
    /// <returns>A rectangle of no size where the box lies outside.</returns>
    public PixelRect Within(double margin, int width, int height)
    {
        var left = Edge(Math.Floor(X - (margin * Width)), width);
        var top = Edge(Math.Floor(Y - (margin * Height)), height);
        var right = Edge(Math.Ceiling(X + ((1 + margin) * Width)), width);
        var bottom = Edge(Math.Ceiling(Y + ((1 + margin) * Height)), height);
        return new PixelRect(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
    }

    private static int Edge(double value, int size) => double.IsNaN(value) ? 0 : (int)Math.Clamp(value, 0, size);
}
