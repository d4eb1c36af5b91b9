using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>A Hodges–Lehmann estimate.</summary>
/// <param name="Estimate">In the unit of the data: the median of the differences between the groups, or of the Walsh averages of one sample.</param>
/// <param name="Interval">The values that the rank test does not reject; null where the data are too few for the level.</param>
/// <param name="Distribution">The null distribution behind the interval.</param>
/// <param name="Comparisons">How many differences or Walsh averages the estimate is the median of.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record HodgesLehmannResult(
    double Estimate,
    Interval? Interval,
    NullDistribution Distribution,
    long Comparisons,
    IReadOnlyList<Warning> Warnings);
