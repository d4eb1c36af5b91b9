namespace StudyPlatform.Imaging.Colours;

/// <summary>
/// Cividis: J. R. Nuñez, C. R. Anderton, R. S. Renslow, "Optimizing colormaps with consideration for color vision
/// deficiency to enable accurate interpretation of scientific data", PLoS ONE 13(7), 2018. Straight lines between 15
/// anchors, chosen so that no channel is further than 1/255 from the 256 values the authors published.
/// </summary>
internal static class Cividis
{
    private static readonly (int Position, int Colour)[] Anchors =
    [
        (0, 0x00204D), (20, 0x002E6F), (31, 0x01366E), (34, 0x0F386E), (40, 0x1F3C6D),
        (53, 0x34456B), (80, 0x52596C), (119, 0x757575), (133, 0x828079), (169, 0xA59C76),
        (205, 0xCCBB69), (231, 0xE9D358), (250, 0xFFE544), (252, 0xFFE742), (255, 0xFFEA46),
    ];

    /// <param name="t">0 to 1.</param>
    public static Rgb At(double t)
    {
        var position = t * 255;
        var next = Math.Max(1, Array.FindIndex(Anchors, a => a.Position >= position));
        var (from, low) = Anchors[next - 1];
        var (to, high) = Anchors[next];
        return Rgb.Mix(Colour(low), Colour(high), (float)((position - from) / (to - from)));
    }

    private static Rgb Colour(int hex) => new((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);
}
