namespace StudyPlatform.Statistics.Logistic;

/// <summary>How <see cref="LogisticRegression"/> reports.</summary>
/// <param name="Level">Confidence level of all intervals, in (0, 1).</param>
/// <param name="Covariance">The covariance that standard errors, tests and intervals rest on.</param>
public sealed record LogisticOptions(double Level = 0.95, ClusterCovariance Covariance = ClusterCovariance.CR1);
