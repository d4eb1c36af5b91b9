namespace StudyPlatform.Imaging;

/// <summary>Which colours stand for which values; see <see cref="ColourMaps"/>.</summary>
public enum ColourMap
{
    /// <summary>Dark blue to yellow, brightness growing evenly, readable with any colour vision.</summary>
    Cividis,

    /// <summary>Blue, cyan, yellow, red: what earlier work on saliency maps shows.</summary>
    Jet,

    /// <summary>Blue, white, red: for signed values, 0 in the middle.</summary>
    DivergingBlueRed,
}
