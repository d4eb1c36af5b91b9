using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Resampling;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>
/// The mean of the people's accuracies. The person is the unit, since the guesses of one person are not independent:
/// the bootstrap over people, which keeps to [0, 1] and asks for no normality; where people are so many that it gives
/// the same as Student's t and only takes longer, Student's t.
/// </summary>
internal static class MeanOverPeople
{
    /// <summary>The most people whose mean is bootstrapped.</summary>
    public const int MostBootstrapped = 2000;

    public const string StudentMethod = "Student t over people, cut to [0, 1]";

    /// <summary>Null without anyone; without an interval for a single person or where all are alike.</summary>
    public static Estimate? Of(IReadOnlyList<double> accuracies, ReportOptions options)
    {
        if (accuracies.Count == 0)
            return null;
        var (mean, sd) = Quantile.MeanAndSd(accuracies);
        if (sd is not > 0)
            return new Estimate(mean, null);
        return new Estimate(mean, accuracies.Count <= MostBootstrapped ? Bootstrapped(accuracies, options) : Student(accuracies.Count, mean, sd.Value, 1 - options.Alpha));
    }

    private static Interval? Bootstrapped(IReadOnlyList<double> accuracies, ReportOptions options) =>
        Bootstrap.OfSample(accuracies, people => people.Average(), options: new ResamplingOptions(options.Resamples, options.Seed, 1 - options.Alpha)).ValueOrDefault?.Interval is { } interval
            ? interval with { Method = $"{interval.Method} over people" }
            : null;

    private static Interval Student(int people, double mean, double sd, double confidence)
    {
        var half = StudentT.Quantile((1 + confidence) / 2, people - 1) * sd / Math.Sqrt(people);
        return new Interval(Math.Max(0, mean - half), Math.Min(1, mean + half), confidence, StudentMethod);
    }
}
