using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>What rearranging says of a statistic.</summary>
/// <param name="Method">All arrangements, or random ones.</param>
/// <param name="Alternative">The side that was looked at.</param>
/// <param name="N">Units.</param>
/// <param name="Statistic">Of the data as they are.</param>
/// <param name="P">Two-sided: twice the smaller tail, at most 1. Each tail contains the observed arrangement and those that equal it.</param>
/// <param name="PInterval">Of the p that all arrangements would give (Clopper and Pearson); null where p is exact.</param>
/// <param name="Arrangements">Arrangements that were looked at, the observed one among them.</param>
/// <param name="Seed">The seed of random arrangements.</param>
public sealed record PermutationResult(
    PermutationMethod Method, Alternative Alternative, int N, double Statistic, double P, Interval? PInterval, long Arrangements, ulong Seed);
