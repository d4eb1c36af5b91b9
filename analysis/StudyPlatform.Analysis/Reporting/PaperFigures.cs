using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>What Table 3 of Khadivpour, Banerjee and Guzdial (arXiv 2209.03433) says of a method. Accuracies in per cent.</summary>
/// <param name="MoreUnderstandable">People.</param>
/// <param name="MorePreferred">People.</param>
/// <param name="PairAccuracyMean">Per cent.</param>
/// <param name="PairAccuracySd">Percentage points.</param>
/// <param name="PreferenceAccuracy">Per cent.</param>
public sealed record PaperFigures(
    int MoreUnderstandable, int MorePreferred, double PairAccuracyMean, double PairAccuracySd, double PreferenceAccuracy)
{
    /// <summary>People in the paper's study: fifteen pairs of twenty.</summary>
    public const int People = 300;

    /// <summary>By method, in the paper's order.</summary>
    public static IReadOnlyDictionary<MethodId, PaperFigures> Table3 { get; } = new Dictionary<MethodId, PaperFigures>
    {
        [MethodId.Responsibility] = new(59, 53, 62.6, 3.7, 83.64),
        [MethodId.GradCam] = new(59, 59, 54.8, 8.9, 47.47),
        [MethodId.Lime] = new(50, 45, 56.2, 11.5, 50.0),
        [MethodId.Shap] = new(36, 47, 55.4, 9.0, 53.33),
        [MethodId.Influence] = new(46, 42, 50.2, 7.9, 42.72),
        [MethodId.NearestNeighbour] = new(50, 51, 64.8, 7.7, 81.50),
    };
}
