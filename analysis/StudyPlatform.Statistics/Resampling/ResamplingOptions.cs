using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>How often is drawn anew, and from which seed; the result is the same whatever the number of threads.</summary>
/// <param name="Replications">Resamples or random permutations, 99 to 10,000,000. A permutation test with no more arrangements than this lists them all.</param>
/// <param name="Seed">The seed of the whole: replication r draws from the stream (seed, r).</param>
/// <param name="Level">Confidence level of intervals, in (0, 1).</param>
public sealed record ResamplingOptions(int Replications = 9_999, ulong Seed = 1, double Level = 0.95)
{
    /// <summary>Fewer replications give no two-sided interval at 95 %.</summary>
    public const int FewestReplications = 99;

    /// <summary>More replications than this are a slip.</summary>
    public const int MostReplications = 10_000_000;

    internal Refusal? Check()
    {
        if (Replications is < FewestReplications or > MostReplications)
            return new Refusal(RefusalKind.WrongOption, $"{Replications} replications are not between {FewestReplications} and {MostReplications}: give for example 9999.");
        return Level is > 0 and < 1
            ? null
            : new Refusal(RefusalKind.WrongOption, $"The confidence level {Level} is not between 0 and 1: give for example 0.95.");
    }
}
