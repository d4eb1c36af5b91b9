using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Assumptions;

/// <summary>Mardia's tests of multivariate normality; covariances with divisor n.</summary>
/// <param name="N">Rows used.</param>
/// <param name="Skewness">b1: the mean over all pairs of rows of their cubed Mahalanobis product.</param>
/// <param name="ChiSquared">n b1 / 6, approximately χ².</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="SkewnessP">P(χ² or more) under normality.</param>
/// <param name="CorrectedChiSquared">The same with Mardia's small-sample correction.</param>
/// <param name="CorrectedSkewnessP">P for the corrected one; to be preferred below some fifty rows.</param>
/// <param name="Kurtosis">b2: the mean of the fourth powers of the rows' Mahalanobis distances.</param>
/// <param name="Z">b2 standardised by its exact mean and variance, approximately normal.</param>
/// <param name="KurtosisP">Two-sided.</param>
/// <param name="Warnings">Rows left out.</param>
public sealed record MardiaResult(
    int N,
    double Skewness,
    double ChiSquared,
    double Df,
    double SkewnessP,
    double CorrectedChiSquared,
    double CorrectedSkewnessP,
    double Kurtosis,
    double Z,
    double KurtosisP,
    IReadOnlyList<Warning> Warnings);
