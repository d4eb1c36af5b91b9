using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Ranks.Exact;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>Which of the ordered differences or averages are the ends of an interval.</summary>
/// <param name="FromEnd">Counted from the smallest for the lower end and from the largest for the upper one, from 1.</param>
/// <param name="Level">The level asked for, or the one that the widest interval has where that is clearly less.</param>
internal readonly record struct IntervalRank(long FromEnd, double Level)
{
    /// <summary>The rank at which the exact test stops rejecting; null where the distribution is out of reach.</summary>
    public static IntervalRank? Exact(UntiedDistribution distribution, HodgesLehmannOptions options)
    {
        var tails = Tails(options);
        if (distribution.Quantile((1 - options.Level) / tails) is not { } quantile)
            return null;
        var rank = Math.Max(1, quantile);
        if (distribution.Lower(rank - 1) is not { } tail)
            return null;

        // As in R, a level is given up only when the achieved error is one and a half times the one asked for.
        var achieved = tails * tail;
        return new IntervalRank(rank, achieved > 1.5 * (1 - options.Level) ? 1 - achieved : options.Level);
    }

    /// <summary>The rank at which the normal approximation stops rejecting.</summary>
    public static IntervalRank? Asymptotic(long count, double standardDeviation, HodgesLehmannOptions options)
    {
        var tails = Tails(options);
        var correction = options.ContinuityCorrection ? 0.5 : 0;
        var distance = StandardNormal.Quantile(1 - (1 - options.Level) / tails) * standardDeviation + correction;
        var rank = (long)Math.Floor(count / 2.0 - distance) + 1;
        return rank >= 1
            ? new IntervalRank(rank, options.Level)
            : new IntervalRank(1, 1 - tails * StandardNormal.UpperTail((count / 2.0 - correction) / standardDeviation));
    }

    private static int Tails(HodgesLehmannOptions options) => options.Alternative == Alternative.TwoSided ? 2 : 1;
}
