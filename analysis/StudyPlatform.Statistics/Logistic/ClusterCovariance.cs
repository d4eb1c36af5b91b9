namespace StudyPlatform.Statistics.Logistic;

/// <summary>The covariance of a logistic regression's coefficients. G persons, N guesses, p coefficients.</summary>
public enum ClusterCovariance
{
    /// <summary>Sandwich over persons without a factor (Liang and Zeger 1986).</summary>
    CR0,

    /// <summary>CR0 · G/(G − 1).</summary>
    CR1,

    /// <summary>CR0 · G/(G − 1) · (N − 1)/(N − p), the factor of Stata's linear regression.</summary>
    CR1S,

    /// <summary>Inverse information, as if all guesses were independent.</summary>
    ModelBased,
}
