namespace StudyPlatform.Explain.Explaining;

/// <summary>How well two devices agree about the same images.</summary>
/// <param name="Stimuli">Images compared.</param>
/// <param name="EqualPredictions">Images for which both predict the same class.</param>
/// <param name="LargestProbabilityDifference">Largest difference of any class probability.</param>
/// <param name="Maps">Agreement of each saliency method's maps.</param>
public sealed record DeviceAgreement(int Stimuli, int EqualPredictions, double LargestProbabilityDifference, IReadOnlyList<MapAgreement> Maps)
{
    /// <summary>Maps of two devices must correlate by at least this much.</summary>
    public const double LeastCorrelation = 0.99;

    /// <summary>Whether all predictions are equal and all maps correlate by at least <see cref="LeastCorrelation"/>.</summary>
    public bool Holds => EqualPredictions == Stimuli && Maps.All(map => map.Lowest >= LeastCorrelation);
}
