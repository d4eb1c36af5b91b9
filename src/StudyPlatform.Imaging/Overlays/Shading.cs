namespace StudyPlatform.Imaging.Overlays;

/// <summary>How a picture steps back behind what is drawn over it.</summary>
internal static class Shading
{
    /// <summary>Grey of the same luma (ITU-R BT.601), drawn towards white so that colours over it can be told.</summary>
    public static Rgb Pale(Rgb pixel)
    {
        var grey = Rgb.Mix(255, Grey(pixel), 0.5f);
        return new Rgb(grey, grey, grey);
    }

    /// <summary>Darker and nearly grey.</summary>
    public static Rgb Dim(Rgb pixel)
    {
        var grey = Grey(pixel);
        return new Rgb(One(pixel.R), One(pixel.G), One(pixel.B));

        byte One(byte value) => (byte)(((grey * 3) + value) / 4 * 0.4f);
    }

    /// <summary>The picture seen through coloured glass.</summary>
    public static Rgb Tint(Rgb pixel, Rgb glass) => new(One(pixel.R, glass.R), One(pixel.G, glass.G), One(pixel.B, glass.B));

    private static byte One(byte value, byte glass) => (byte)(((value * glass) + 127) / 255);

    private static byte Grey(Rgb pixel) => (byte)(((299 * pixel.R) + (587 * pixel.G) + (114 * pixel.B) + 500) / 1000);
}
