namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>
/// sRGB to CIE L*a*b* (1976) for the 2° observer under D65: L in 0…100, a and b about −100…100, so that
/// distances are close to what the eye makes of them. The constants are those of IEC 61966-2-1 and CIE 15.
/// </summary>
internal static class LabColour
{
    private const double WhiteX = 0.95047;
    private const double WhiteZ = 1.08883;

    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(value => Linearise(value / 255.0))];

    /// <summary>The colour of one 8-bit pixel.</summary>
    public static (double L, double A, double B) Of(byte red, byte green, byte blue)
    {
        var (r, g, b) = (Linear[red], Linear[green], Linear[blue]);
        var x = Compress((0.412453 * r + 0.357580 * g + 0.180423 * b) / WhiteX);
        var y = Compress(0.212671 * r + 0.715160 * g + 0.072169 * b);
        var z = Compress((0.019334 * r + 0.119193 * g + 0.950227 * b) / WhiteZ);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Linearise(double value) => value > 0.04045 ? Math.Pow((value + 0.055) / 1.055, 2.4) : value / 12.92;

    private static double Compress(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
}
