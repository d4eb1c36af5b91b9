namespace StudyPlatform.Imaging;

/// <summary>One 8-bit sRGB colour.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    public static readonly Rgb Black = new(0, 0, 0);
    public static readonly Rgb White = new(255, 255, 255);

    /// <summary>Relative luminance in 0..1 (WCAG 2.1: linearised sRGB weighted by 0.2126, 0.7152, 0.0722).</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Mixes two colours in sRGB values: 0 gives <paramref name="from"/>, 1 gives <paramref name="to"/>.</summary>
    public static Rgb Mix(Rgb from, Rgb to, float share) => new(
        Mix(from.R, to.R, share),
        Mix(from.G, to.G, share),
        Mix(from.B, to.B, share));

    internal static byte Mix(byte from, byte to, float share) => (byte)(from + ((to - from) * share) + 0.5f);

    internal void CopyTo(byte[] pixels, int at)
    {
        pixels[at] = R;
        pixels[at + 1] = G;
        pixels[at + 2] = B;
    }

    private static double Linear(byte value)
    {
        var v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }
}
