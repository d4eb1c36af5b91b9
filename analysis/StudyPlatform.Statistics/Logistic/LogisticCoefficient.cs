using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>A coefficient as it was fitted (sum-to-zero coding; the last level of a term has none of its own).</summary>
/// <param name="Name">"(intercept)", the covariate's name, or "term[level]".</param>
/// <param name="Estimate">On the log-odds scale.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Wald interval.</param>
/// <param name="Z">Estimate over standard error.</param>
/// <param name="P">Two-sided, from the normal distribution.</param>
public sealed record LogisticCoefficient(string Name, double Estimate, double StandardError, Interval Interval, double Z, double P);
