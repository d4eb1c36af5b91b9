using StudyPlatform.Imaging.Resampling;

namespace StudyPlatform.Imaging;

/// <summary>
/// Cutting and scaling. Scaling averages sRGB values as they are, without linearising them, as PIL, torchvision and
/// the networks trained with them do.
/// </summary>
public static class Geometry
{
    /// <summary>The part of a picture inside a rectangle, of which what lies outside the picture is left away.</summary>
    /// <exception cref="ArgumentException">Nothing is left.</exception>
    public static RgbImage Crop(RgbImage image, PixelRect rect)
    {
        var part = rect.ClippedTo(image.Width, image.Height);
        if (part.Width == 0 || part.Height == 0)
            throw new ArgumentException($"{rect} has no pixel of a picture of {image.Width}×{image.Height}.", nameof(rect));
        var pixels = new byte[3 * part.Width * part.Height];
        var line = 3 * part.Width;
        for (var y = 0; y < part.Height; y++)
        {
            var from = 3 * (((part.Y + y) * image.Width) + part.X);
            image.Pixels.AsSpan(from, line).CopyTo(pixels.AsSpan(y * line));
        }

        return new RgbImage(part.Width, part.Height, pixels);
    }

    /// <summary>Scales to any size with a triangle filter that widens when shrinking (PIL's BILINEAR), without rounding in between.</summary>
    public static RgbImage Resize(RgbImage image, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return TriangleResize.Resize(image, TriangleFilter.Spanning(image.Width, width), TriangleFilter.Spanning(image.Height, height));
    }

    /// <summary>Scales the shorter side to <paramref name="side"/> pixels and cuts the middle square out; only that square is computed.</summary>
    public static RgbImage FitSquare(RgbImage image, int side)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(side);
        if (image.Width == side && image.Height == side)
            return image;
        return TriangleResize.Resize(image, Filter(image.Width), Filter(image.Height));

        // As torchvision's Resize and CenterCrop: the longer side is rounded down, the margin to the nearest pixel (halves to even).
        TriangleFilter Filter(int size)
        {
            var scaled = (int)Math.Min(int.MaxValue, (long)side * size / Math.Min(image.Width, image.Height));
            return new TriangleFilter(size, scaled, (int)Math.Round((scaled - side) / 2.0, MidpointRounding.ToEven), side);
        }
    }
}
