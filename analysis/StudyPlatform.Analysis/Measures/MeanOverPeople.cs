using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>
/// The mean of the people's accuracies. The person is the unit, since the guesses of one person are not independent:
/// Student's t over people, cut to [0, 1].
/// </summary>
internal static class MeanOverPeople
{
    public const string Method = "Student t over people, cut to [0, 1]";

    /// <summary>Null without anyone; without an interval for a single person or where all are alike.</summary>
    public static Estimate? Of(IReadOnlyCollection<double> accuracies, double confidence)
    {
        if (accuracies.Count == 0)
            return null;
        var (mean, sd) = Quantile.MeanAndSd(accuracies);
        if (sd is not > 0)
            return new Estimate(mean, null);
        var half = StudentT.Quantile((1 + confidence) / 2, accuracies.Count - 1) * sd.Value / Math.Sqrt(accuracies.Count);
        return new Estimate(mean, new Interval(Math.Max(0, mean - half), Math.Min(1, mean + half), confidence, Method));
    }
}
