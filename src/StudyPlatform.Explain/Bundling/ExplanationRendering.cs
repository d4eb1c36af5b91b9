using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Attribution;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Bundling;

/// <summary>Draws images and explanations as participants see them, all of one size.</summary>
/// <param name="options">How they look.</param>
/// <param name="trainingImage">Gives a training image by its index, in any size.</param>
public sealed class ExplanationRendering(RenderingOptions options, Func<int, RgbImage> trainingImage)
{
    /// <summary>Yellow as around the superpixels of LIME's own package; seen on light and dark ground.</summary>
    private static readonly Rgb Outline = new(0xFF, 0xDD, 0x00);

    /// <summary>Share of the absolute values within the scale of a signed map (the shap package's image plot).</summary>
    private const double SignedQuantile = 0.999;

    /// <summary>The middle square of an image in the size of all media.</summary>
    public RgbImage Fit(RgbImage image) => Geometry.FitSquare(image, options.DisplaySide);

    /// <summary>Draws an explanation.</summary>
    /// <param name="explanation">What to draw.</param>
    /// <param name="image">The explained image, already fitted.</param>
    public RgbImage Draw(Explanation explanation, RgbImage image) => explanation switch
    {
        Explanation.Example example => Fit(trainingImage(example.TrainingIndex)),
        Explanation.Saliency { Style: SaliencyStyle.Heat } map => WithLegend(Overlay.Heat(image, map.Map, options.Colours, options.Opacity), options.Colours, "low", "high"),
        Explanation.Saliency { Style: SaliencyStyle.Signed } map => WithLegend(Overlay.Signed(image, map.Map, Limit(map)), ColourMap.DivergingBlueRed, "against", "for"),
        Explanation.Saliency { Style: SaliencyStyle.Segments, Segments: { } segments, Shown: { } shown } => Overlay.Segments(image, segments, shown.ToHashSet(), Outline),
        _ => throw new ArgumentException($"{explanation} has no superpixels to draw.", nameof(explanation)),
    };

    /// <summary>The file of an image, in the format and quality of all media.</summary>
    public byte[] Encode(RgbImage image) => options.Media switch
    {
        MediaType.Jpeg => ImageCodec.EncodeJpeg(image, options.Quality),
        MediaType.WebP => ImageCodec.EncodeWebp(image, options.Quality),
        _ => ImageCodec.EncodePng(image),
    };

    private RgbImage WithLegend(RgbImage image, ColourMap colours, string low, string high) =>
        options.Legend ? Overlay.WithLegend(image, colours, low, high) : image;

    private static float Limit(Explanation.Saliency map)
    {
        if (map.Diagnostics.TryGetValue("limit", out var limit) && double.IsFinite(limit) && limit > 0)
            return (float)limit;
        var magnitudes = map.Map.Values.Select(Math.Abs).Order().ToArray();
        var quantile = magnitudes[(int)Math.Min(magnitudes.Length - 1, SignedQuantile * magnitudes.Length)];

        // A map of zeros is drawn as such, whatever its scale.
        return quantile > 0 ? quantile : magnitudes[^1] > 0 ? magnitudes[^1] : 1;
    }
}
