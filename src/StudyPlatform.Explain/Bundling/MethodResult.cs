using StudyPlatform.Explain.Attribution;

namespace StudyPlatform.Explain.Bundling;

/// <summary>One method's explanation of one test image.</summary>
/// <param name="Media">File name of what the participant sees.</param>
/// <param name="Style">How a map is drawn; null for examples.</param>
/// <param name="TrainingIndex">The example's index within the training split; null for maps.</param>
/// <param name="TrainingClass">The example's class; null for maps.</param>
/// <param name="Score">What the example was chosen by; null for maps.</param>
/// <param name="NextBest">The examples that were nearly chosen, best first; null for maps.</param>
/// <param name="Diagnostics">Figures about the explanation, finite ones only.</param>
/// <param name="Seconds">Time it took; the one thing here that is not the same every time.</param>
public sealed record MethodResult(
    string Media,
    SaliencyStyle? Style,
    int? TrainingIndex,
    int? TrainingClass,
    double? Score,
    IReadOnlyList<RankedExample>? NextBest,
    IReadOnlyDictionary<string, double> Diagnostics,
    double Seconds)
{
    /// <summary>From an explanation and the file that it was drawn into.</summary>
    public static MethodResult Of(Explanation explanation, string media, double seconds)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        // JSON has no NaN or infinity; a figure that could not be computed is left out.
        var diagnostics = explanation.Diagnostics.Where(pair => double.IsFinite(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return explanation switch
        {
            Explanation.Saliency map => new(media, map.Style, null, null, null, null, diagnostics, seconds),
            Explanation.Example example => new(
                media, null, example.TrainingIndex, example.TrainingClass, Finite(example.Score),
                [.. example.NextBest.Where(next => double.IsFinite(next.Score))], diagnostics, seconds),
            _ => throw new ArgumentException($"{explanation.GetType().Name} is not a known explanation.", nameof(explanation)),
        };
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
