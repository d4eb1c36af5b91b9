using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A multivariate analysis of variance.</summary>
/// <param name="N">Rows used.</param>
/// <param name="Type">Type of the sums of squares.</param>
/// <param name="Dependents">Names of the dependents.</param>
/// <param name="Terms">One a term, in the order of the model.</param>
/// <param name="Intercept">The test that all dependents are zero at the origin of the contrasts; only with type III, as car reports it.</param>
/// <param name="ResidualDf">Degrees of freedom of the residuals.</param>
/// <param name="Warnings">What a reader must know: rows left out, empty levels, near singularity.</param>
public sealed record ManovaResult(
    int N,
    SumOfSquares Type,
    IReadOnlyList<string> Dependents,
    IReadOnlyList<TermTests> Terms,
    TermTests? Intercept,
    int ResidualDf,
    IReadOnlyList<Warning> Warnings);
