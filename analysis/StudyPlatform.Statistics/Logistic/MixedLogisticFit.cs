using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>A fitted logistic regression with a normal intercept per person.</summary>
/// <param name="Method">"Laplace" or "adaptive Gauss–Hermite".</param>
/// <param name="Points">Quadrature points; 1 under Laplace.</param>
/// <param name="Guesses">Number of guesses.</param>
/// <param name="Right">Number of right guesses.</param>
/// <param name="Persons">Number of persons.</param>
/// <param name="Coefficients">Intercept first, then term by term; conditional on the person.</param>
/// <param name="Covariance">Of the coefficients: their part of the inverse observed information of all parameters, σ included.</param>
/// <param name="Terms">Wald test of each term.</param>
/// <param name="Levels">Every level of every category, with conditional and marginal probability.</param>
/// <param name="Contrasts">Every pair of levels of every category.</param>
/// <param name="PersonIntercept">How much persons differ.</param>
/// <param name="LogLikelihood">Σ log of the persons' integrals, of single guesses (without binomial coefficients).</param>
/// <param name="Iterations">Newton steps that were needed.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record MixedLogisticFit(
    string Method, int Points, long Guesses, long Right, int Persons,
    IReadOnlyList<LogisticCoefficient> Coefficients, CovarianceMatrix Covariance, IReadOnlyList<TermTest> Terms,
    IReadOnlyList<LevelEstimate> Levels, IReadOnlyList<LevelContrast> Contrasts, PersonIntercept PersonIntercept,
    double LogLikelihood, int Iterations, IReadOnlyList<Warning> Warnings);
