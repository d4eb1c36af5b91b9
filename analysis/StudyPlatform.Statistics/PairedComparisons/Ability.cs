using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>What the comparisons say of one competitor.</summary>
/// <param name="Name">The competitor.</param>
/// <param name="LogAbility">λ = log π on the scale on which the log abilities of all competitors add up to 0.</param>
/// <param name="StandardError">Standard error of <paramref name="LogAbility"/>, from the expected information.</param>
/// <param name="Interval">Wald interval of <paramref name="LogAbility"/>.</param>
/// <param name="ChosenOverAverage">1 / (1 + exp(−λ)): the probability of being chosen over a competitor of average log ability, given a choice; its interval is <paramref name="Interval"/> transformed.</param>
/// <param name="Chosen">Comparisons in which it was chosen.</param>
/// <param name="Rejected">Comparisons in which the other one was chosen.</param>
/// <param name="Undecided">Comparisons without a choice.</param>
public sealed record Ability(
    string Name, double LogAbility, double StandardError, Interval Interval, EffectSize ChosenOverAverage,
    long Chosen, long Rejected, long Undecided);
