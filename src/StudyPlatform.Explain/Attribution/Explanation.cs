using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Attribution;

/// <summary>Why a network predicted what it did for one image: a map over the image, or a training example.</summary>
public abstract record Explanation
{
    private Explanation(IReadOnlyDictionary<string, double> diagnostics) => Diagnostics = diagnostics;

    /// <summary>Figures on the explanation's quality, by name; each method's documentation lists its own.</summary>
    public IReadOnlyDictionary<string, double> Diagnostics { get; }

    /// <summary>A map over the input image.</summary>
    /// <param name="Map">One value a pixel of the network's input.</param>
    /// <param name="Style">How the map is meant to be drawn.</param>
    /// <param name="Segments">The superpixels the values belong to, where the method has them.</param>
    /// <param name="Shown">The superpixels to show, most important first, where the method chooses some.</param>
    /// <param name="Diagnostics">Figures on the explanation's quality.</param>
    public sealed record Saliency(ScalarMap Map, SaliencyStyle Style, SegmentMap? Segments, IReadOnlyList<int>? Shown, IReadOnlyDictionary<string, double> Diagnostics)
        : Explanation(Diagnostics);

    /// <summary>A training example.</summary>
    /// <param name="TrainingIndex">Its index within the training split.</param>
    /// <param name="TrainingClass">Its class.</param>
    /// <param name="Score">The value it was chosen by.</param>
    /// <param name="NextBest">The runners-up, best first.</param>
    /// <param name="Diagnostics">Figures on the explanation's quality.</param>
    public sealed record Example(int TrainingIndex, int TrainingClass, double Score, IReadOnlyList<RankedExample> NextBest, IReadOnlyDictionary<string, double> Diagnostics)
        : Explanation(Diagnostics);
}
