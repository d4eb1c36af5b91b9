namespace StudyPlatform.Analysis.Figures;

/// <summary>
/// Colours that people with any kind of colour vision tell apart: of M. Okabe and K. Ito, "Color Universal Design"
/// (2008), for series, and cividis (Nuñez, Anderton and Renslow, PLoS ONE 13(7), 2018) for amounts.
/// </summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1a1a1a";

    /// <summary>Notes and ticks: 5.7 to 1 on white.</summary>
    public const string Quiet = "#5f6368";

    /// <summary>Lines that help the eye along.</summary>
    public const string Grid = "#e2e5e9";
    public const string Ground = "#f4f6f8";

    public const string Blue = "#0072b2";
    public const string Vermillion = "#d55e00";
    public const string Green = "#009e73";

    /// <summary>Of series in their order, each with a shape of its own.</summary>
    public static IReadOnlyList<(MarkShape Shape, string Colour)> Series { get; } =
        [(MarkShape.Disc, Blue), (MarkShape.Diamond, Vermillion), (MarkShape.Square, Green)];

    /// <summary>Ten evenly spaced colours of cividis.</summary>
    private static readonly int[] CividisStops =
        [0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46];

    /// <summary>The colour of an amount.</summary>
    /// <param name="share">0 (dark blue) to 1 (yellow); what lies outside is taken as the nearer end.</param>
    public static string Cividis(double share)
    {
        var position = Math.Clamp(share, 0, 1) * (CividisStops.Length - 1);
        var below = Math.Min((int)position, CividisStops.Length - 2);
        var part = position - below;
        return $"#{Mixed(16):x2}{Mixed(8):x2}{Mixed(0):x2}";

        int Mixed(int shift) => (int)Math.Round(Channel(CividisStops[below], shift) + (part * (Channel(CividisStops[below + 1], shift) - Channel(CividisStops[below], shift))));
    }

    /// <summary>Black or white, whichever stands out more on a colour (WCAG 2.2, contrast ratio).</summary>
    /// <param name="background">As <c>#rrggbb</c>.</param>
    public static string InkOn(string background) => ContrastWith(background, 1) >= ContrastWith(background, 0) ? Paper : "#000000";

    private static double ContrastWith(string background, double luminance)
    {
        var (lighter, darker) = (Math.Max(Luminance(background), luminance), Math.Min(Luminance(background), luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        var value = Convert.ToInt32(colour[1..], 16);
        return (0.2126 * Linear(Channel(value, 16))) + (0.7152 * Linear(Channel(value, 8))) + (0.0722 * Linear(Channel(value, 0)));

        static double Linear(int channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static int Channel(int colour, int shift) => (colour >> shift) & 0xFF;
}
