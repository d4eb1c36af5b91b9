using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>A coefficient of a logistic regression.</summary>
/// <param name="Term"><c>intercept</c>, <c>model_correct</c> or a method's id.</param>
/// <param name="Label">For readers.</param>
/// <param name="Estimate">Log odds; a method's is against the mean of all methods.</param>
/// <param name="StandardError">Of <paramref name="Estimate"/>.</param>
/// <param name="Z">Their ratio.</param>
/// <param name="P">Two-sided, without correction.</param>
/// <param name="OddsRatio">The exponential of the estimate.</param>
/// <param name="OddsRatioInterval">Of the odds ratio.</param>
public sealed record AccuracyTerm(
    string Term, string Label, double Estimate, double StandardError, double Z, double P, double OddsRatio, Interval OddsRatioInterval);
