using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>One level of a category: its effect, and how probable a right guess is.</summary>
/// <param name="Term">The category.</param>
/// <param name="Level">The level.</param>
/// <param name="Guesses">Guesses with this level.</param>
/// <param name="Effect">Log odds against the average of all levels; the effects of a term add up to 0.</param>
/// <param name="StandardError">Standard error of <paramref name="Effect"/>.</param>
/// <param name="Interval">Wald interval of <paramref name="Effect"/>.</param>
/// <param name="P">Two-sided Wald test that the level equals the average one.</param>
/// <param name="Probability">
/// Probability of a right guess at this level, everything else average. In a mixed model it is the conditional one,
/// of a person whose intercept is 0. In a <see cref="ModelTerm.Pair"/> the other level is an average one of the others.
/// </param>
/// <param name="MarginalProbability">The same averaged over all persons' intercepts; null where the model has none.</param>
public sealed record LevelEstimate(
    string Term, string Level, long Guesses, double Effect, double StandardError, Interval Interval, double P,
    EffectSize Probability, EffectSize? MarginalProbability);
