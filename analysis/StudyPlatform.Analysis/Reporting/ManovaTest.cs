namespace StudyPlatform.Analysis.Reporting;

/// <summary>One of the four multivariate tests.</summary>
/// <param name="Statistic"><c>pillai</c>, <c>wilks</c>, <c>hotelling-lawley</c> or <c>roy</c>.</param>
/// <param name="Value">The statistic.</param>
/// <param name="F">Its F approximation.</param>
/// <param name="Df1">Degrees of freedom of the numerator.</param>
/// <param name="Df2">Degrees of freedom of the denominator.</param>
/// <param name="P">Without correction.</param>
/// <param name="PHolm">Holm's over the terms, statistic by statistic.</param>
/// <param name="PartialEtaSquared">Effect size, in [0, 1].</param>
public sealed record ManovaTest(
    string Statistic, double Value, double F, double Df1, double Df2, double P, double PHolm, double PartialEtaSquared);
