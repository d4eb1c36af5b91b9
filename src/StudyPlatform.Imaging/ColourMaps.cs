using StudyPlatform.Imaging.Colours;

namespace StudyPlatform.Imaging;

/// <summary>The colours of each <see cref="ColourMap"/>, as a table of 256.</summary>
public static class ColourMaps
{
    private const int Middle = 128; // the entry that Index gives for 0.5

    private static readonly Rgb[] CividisTable = Table(Cividis.At);
    private static readonly Rgb[] JetTable = Table(Jet);
    private static readonly Rgb[] DivergingTable = Table(Diverging);

    /// <summary>256 colours, from the lowest value to the highest.</summary>
    public static IReadOnlyList<Rgb> Table(ColourMap colours) => Entries(colours);

    /// <summary>The colour of a value; below 0 counts as 0, above 1 as 1.</summary>
    public static Rgb At(ColourMap colours, float value) => Entries(colours)[Index(value)];

    internal static Rgb[] Entries(ColourMap colours) => colours switch
    {
        ColourMap.Cividis => CividisTable,
        ColourMap.Jet => JetTable,
        ColourMap.DivergingBlueRed => DivergingTable,
        _ => throw new ArgumentOutOfRangeException(nameof(colours), colours, "There is no such colour map."),
    };

    internal static int Index(float value) => (int)((Math.Clamp(value, 0f, 1f) * 255) + 0.5f);

    private static Rgb[] Table(Func<double, Rgb> at)
    {
        var table = new Rgb[256];
        for (var i = 0; i < table.Length; i++)
            table[i] = at(i / 255.0);
        return table;
    }

    /// <summary>MATLAB's jet: each channel is a trapezium of height 1, sides 1/4 wide and top 1/4 wide, centred at 3/4, 1/2 and 1/4.</summary>
    private static Rgb Jet(double t)
    {
        return new Rgb(Trapezium(t - 0.75), Trapezium(t - 0.5), Trapezium(t - 0.25));

        static byte Trapezium(double distance) => Byte(255 * Math.Clamp(1.5 - (4 * Math.Abs(distance)), 0, 1));
    }

    /// <summary>Straight lines in sRGB from blue over white to red; the ends are about equally dark, and 0.5 is plain white.</summary>
    private static Rgb Diverging(double t)
    {
        var blue = new Rgb(0x1D, 0x52, 0xB8);
        var red = new Rgb(0xC2, 0x18, 0x2B);
        var entry = t * 255;
        return entry <= Middle
            ? Rgb.Mix(blue, Rgb.White, (float)(entry / Middle))
            : Rgb.Mix(Rgb.White, red, (float)((entry - Middle) / (255 - Middle)));
    }

    private static byte Byte(double value) => (byte)Math.Round(value, MidpointRounding.AwayFromZero);
}
