namespace StudyPlatform.Analysis.Reporting;

/// <summary>A statistic with one number of degrees of freedom.</summary>
/// <param name="Name">For readers: <c>χ² (likelihood ratio)</c>.</param>
/// <param name="Statistic">Its value.</param>
/// <param name="Df">Degrees of freedom.</param>
/// <param name="P">Without correction.</param>
public sealed record TestResult(string Name, double Statistic, double Df, double P);
