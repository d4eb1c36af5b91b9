using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>How much persons differ: the normal distribution of their intercepts, mean 0.</summary>
/// <param name="StandardDeviation">σ on the log-odds scale; 0 where the estimate lies at the edge.</param>
/// <param name="StandardError">Standard error of σ; null at the edge.</param>
/// <param name="Interval">Wald interval made on the scale of log σ; null at the edge or too close to it.</param>
/// <param name="AgainstNone">
/// Likelihood-ratio test of σ = 0. The null lies on the edge, so p is that of half a chi-square with one degree of
/// freedom (Self and Liang 1987, JASA 82, 605–610); p is 1 where the statistic is 0.
/// </param>
/// <param name="IntraclassCorrelation">σ² / (σ² + π²/3), the correlation of two guesses of one person on the latent scale.</param>
public sealed record PersonIntercept(
    double StandardDeviation, double? StandardError, Interval? Interval, ChiSquareTest AgainstNone, EffectSize IntraclassCorrelation);
