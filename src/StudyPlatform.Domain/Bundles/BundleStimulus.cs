namespace StudyPlatform.Domain.Bundles;

/// <summary>A test image with its prediction and its explanations.</summary>
/// <param name="Id">Unique in the bundle.</param>
/// <param name="Image">The test image.</param>
/// <param name="Actual">The true class.</param>
/// <param name="Predicted">The class of the greatest probability.</param>
/// <param name="Probabilities">One a class, in the order of <see cref="Bundle.Classes"/>; they add up to 1.</param>
/// <param name="Explanations">One by each method of the bundle.</param>
/// <param name="TestIndex">Which image of the test split it is, from 0; optional.</param>
public sealed record BundleStimulus(
    StimulusId Id,
    MediaPath Image,
    ClassName Actual,
    ClassName Predicted,
    IReadOnlyList<double> Probabilities,
    IReadOnlyDictionary<MethodId, BundleExplanation> Explanations,
    int? TestIndex = null)
{
    /// <summary>Whether the network was right.</summary>
    public bool IsCorrect => Actual == Predicted;
}
