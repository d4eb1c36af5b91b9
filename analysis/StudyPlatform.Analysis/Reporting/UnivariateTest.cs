namespace StudyPlatform.Analysis.Reporting;

/// <summary>Analysis of variance of one dependent, to follow up a multivariate test.</summary>
/// <param name="Dependent">The dependent.</param>
/// <param name="F">The statistic.</param>
/// <param name="Df1">Degrees of freedom of the numerator.</param>
/// <param name="Df2">Degrees of freedom of the denominator.</param>
/// <param name="P">Without correction.</param>
/// <param name="PHolm">Holm's over the dependents of the term.</param>
/// <param name="PartialEtaSquared">Effect size, in [0, 1].</param>
public sealed record UnivariateTest(string Dependent, double F, double Df1, double Df2, double P, double PHolm, double PartialEtaSquared);
