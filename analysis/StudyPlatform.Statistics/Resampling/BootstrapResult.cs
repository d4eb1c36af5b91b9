using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>What resampling says of a statistic.</summary>
/// <param name="Estimate">The statistic of the sample itself.</param>
/// <param name="StandardError">Standard deviation of the resampled statistics.</param>
/// <param name="Bias">Their mean less the estimate.</param>
/// <param name="Interval">Null where none can be made; a warning then says why.</param>
/// <param name="N">Units in the sample, over all groups.</param>
/// <param name="Replications">Resamples that the result rests on.</param>
/// <param name="Seed">The seed they came from.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record BootstrapResult(
    double Estimate, double StandardError, double Bias, Interval? Interval, int N, int Replications, ulong Seed,
    IReadOnlyList<Warning> Warnings);
