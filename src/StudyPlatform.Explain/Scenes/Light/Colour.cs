using System.Numerics;

namespace StudyPlatform.Explain.Scenes.Light;

/// <summary>Linear-light colours as vectors; sRGB only at the two ends.</summary>
internal static class Colour
{
    /// <summary>0xRRGGBB (sRGB) to linear light.</summary>
    public static Vector3 Hex(int rgb) => new(Linear((rgb >> 16) & 255), Linear((rgb >> 8) & 255), Linear(rgb & 255));

    public static Vector3 Grey(float sRgb) => new(Linear(sRgb * 255f));

    private static float Linear(float value)
    {
        var c = value / 255f;
        return c <= 0.04045f ? c / 12.92f : MathF.Pow((c + 0.055f) / 1.055f, 2.4f);
    }

    /// <summary>Hue in turns, saturation and value in 0..1, to linear light.</summary>
    public static Vector3 Hsv(float hue, float saturation, float value)
    {
        var h = (hue - MathF.Floor(hue)) * 6f;
        var r = Math.Clamp(MathF.Abs(h - 3f) - 1f, 0f, 1f);
        var g = Math.Clamp(2f - MathF.Abs(h - 2f), 0f, 1f);
        var b = Math.Clamp(2f - MathF.Abs(h - 4f), 0f, 1f);
        return new Vector3(
            Linear(255f * value * (1f - saturation + (saturation * r))),
            Linear(255f * value * (1f - saturation + (saturation * g))),
            Linear(255f * value * (1f - saturation + (saturation * b))));
    }

    public static float Luminance(Vector3 c) => (0.2126f * c.X) + (0.7152f * c.Y) + (0.0722f * c.Z);

    /// <summary>A little more saturation, a filmic shoulder (a rational curve through 0 that bends towards 1), then sRGB, as 0..1.</summary>
    public static Vector3 Develop(Vector3 light)
    {
        var grey = new Vector3(Luminance(light));
        var vivid = Vector3.Max(grey + ((light - grey) * 1.14f), Vector3.Zero);
        return new Vector3(Curve(vivid.X), Curve(vivid.Y), Curve(vivid.Z));
    }

    private static float Curve(float x)
    {
        var t = MathF.Min(x * (1f + (x * 0.14f)) / (0.94f + (x * 0.50f)), 1f);
        var s = t <= 0.0031308f ? 12.92f * t : (1.055f * MathF.Pow(t, 1f / 2.4f)) - 0.055f;
        // A gentle S: deeper shadows, clearer lights.
        return s + (0.13f * s * (1f - s) * ((2f * s) - 0.9f));
    }
}
