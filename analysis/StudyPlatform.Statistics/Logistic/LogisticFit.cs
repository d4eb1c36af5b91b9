using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>A fitted logistic regression.</summary>
/// <param name="CovarianceMethod">The covariance that everything below rests on.</param>
/// <param name="Guesses">Number of guesses.</param>
/// <param name="Right">Number of right guesses.</param>
/// <param name="Persons">Number of persons.</param>
/// <param name="Coefficients">Intercept first, then term by term.</param>
/// <param name="Covariance">Of the coefficients.</param>
/// <param name="Terms">Wald test of each term.</param>
/// <param name="Levels">Every level of every category.</param>
/// <param name="Contrasts">Every pair of levels of every category.</param>
/// <param name="LogLikelihood">Σ log probability of the single guesses, taken as independent.</param>
/// <param name="Iterations">Newton steps that were needed.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record LogisticFit(
    ClusterCovariance CovarianceMethod, long Guesses, long Right, int Persons,
    IReadOnlyList<LogisticCoefficient> Coefficients, CovarianceMatrix Covariance, IReadOnlyList<TermTest> Terms,
    IReadOnlyList<LevelEstimate> Levels, IReadOnlyList<LevelContrast> Contrasts, double LogLikelihood, int Iterations,
    IReadOnlyList<Warning> Warnings);
