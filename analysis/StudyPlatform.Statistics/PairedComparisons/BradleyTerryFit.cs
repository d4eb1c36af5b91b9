using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>A fitted model of paired comparisons.</summary>
/// <param name="Model">Which one: Davidson's if there were undecided answers and they were kept.</param>
/// <param name="Comparisons">Number of comparisons that the fit rests on.</param>
/// <param name="Abilities">One per competitor, in the order of the table; log abilities add up to 0.</param>
/// <param name="Covariance">Of the log abilities under that constraint (k × k, rank k − 1): the variance of any contrast follows from it.</param>
/// <param name="Contrasts">Every pair of competitors, in the order of the table.</param>
/// <param name="EqualAbilities">Likelihood-ratio test that all abilities are equal, df k − 1.</param>
/// <param name="Fit">Deviance against the saturated model, in which each pair has its own probabilities; null where nothing is left to test.</param>
/// <param name="LogUndecided">Davidson's log ν; null under Bradley–Terry.</param>
/// <param name="LogUndecidedStandardError">Its standard error.</param>
/// <param name="Design">Which pairs were compared how often.</param>
/// <param name="LogLikelihood">Σ log probability of the single answers, without binomial coefficients.</param>
/// <param name="Spread">Standard deviation of the log abilities (divisor k − 1): how far the competitors lie apart.</param>
/// <param name="Iterations">Fisher scoring steps that were needed.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record BradleyTerryFit(
    PairedComparisonModel Model, long Comparisons, IReadOnlyList<Ability> Abilities, CovarianceMatrix Covariance,
    IReadOnlyList<AbilityContrast> Contrasts, ChiSquareTest EqualAbilities, ChiSquareTest? Fit,
    double? LogUndecided, double? LogUndecidedStandardError, ComparisonDesign Design, double LogLikelihood,
    EffectSize Spread, int Iterations, IReadOnlyList<Warning> Warnings);
