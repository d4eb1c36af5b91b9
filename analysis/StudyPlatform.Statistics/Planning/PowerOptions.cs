using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>How power is simulated.</summary>
/// <param name="Alpha">A study rejects where p ≤ alpha; in (0, 1).</param>
/// <param name="Studies">Simulated studies, 100 to 10,000,000.</param>
/// <param name="Seed">The seed of the whole: study s draws from the stream (seed, s), so the result is the same whatever the number of threads.</param>
/// <param name="Level">Confidence level of the power's interval, in (0, 1).</param>
public sealed record PowerOptions(double Alpha = 0.05, int Studies = 2_000, ulong Seed = 1, double Level = 0.95)
{
    /// <summary>Fewer studies say next to nothing about a power.</summary>
    public const int FewestStudies = 100;

    /// <summary>More studies than this are a slip.</summary>
    public const int MostStudies = 10_000_000;

    internal Refusal? Check()
    {
        if (Alpha is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The significance level {Alpha} is not between 0 and 1: give for example 0.05.");
        if (Studies is < FewestStudies or > MostStudies)
            return new Refusal(RefusalKind.WrongOption, $"{Studies} simulated studies are not between {FewestStudies} and {MostStudies}: give for example 2000.");
        return Level is > 0 and < 1
            ? null
            : new Refusal(RefusalKind.WrongOption, $"The confidence level {Level} is not between 0 and 1: give for example 0.95.");
    }
}
