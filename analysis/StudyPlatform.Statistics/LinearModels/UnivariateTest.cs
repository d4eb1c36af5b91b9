using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A term's analysis of variance for one dependent.</summary>
/// <param name="Dependent">Its name.</param>
/// <param name="SumOfSquares">Of the term, in the dependent's unit squared.</param>
/// <param name="ResidualSumOfSquares">Of the residuals of the full model.</param>
/// <param name="F">The ratio of mean squares.</param>
/// <param name="Df1">Degrees of freedom of the term.</param>
/// <param name="Df2">Degrees of freedom of the residuals.</param>
/// <param name="P">P(F or more) under no effect; not corrected for the number of dependents.</param>
/// <param name="PartialEtaSquared">SS / (SS + residual SS), with the interval from the noncentral F.</param>
public sealed record UnivariateTest(
    string Dependent, double SumOfSquares, double ResidualSumOfSquares, double F, double Df1, double Df2, double P, EffectSize PartialEtaSquared);
