using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Two competitors set against each other under the model; p is not corrected for the number of contrasts.</summary>
/// <param name="First">One of the two.</param>
/// <param name="Second">The other one.</param>
/// <param name="Difference">λ of the first less λ of the second: the log odds that the first is chosen.</param>
/// <param name="StandardError">Standard error of <paramref name="Difference"/>, from the whole covariance.</param>
/// <param name="Interval">Wald interval of <paramref name="Difference"/>.</param>
/// <param name="Z"><paramref name="Difference"/> over its standard error.</param>
/// <param name="P">Two-sided, from the normal distribution.</param>
/// <param name="ChosenOverSecond">Probability that the first is chosen over the second, given a choice; its interval is <paramref name="Interval"/> transformed.</param>
/// <param name="Comparisons">How often the two were compared with each other directly; 0 where the contrast rests on others alone.</param>
public sealed record AbilityContrast(
    string First, string Second, double Difference, double StandardError, Interval Interval, double Z, double P,
    EffectSize ChosenOverSecond, long Comparisons);
