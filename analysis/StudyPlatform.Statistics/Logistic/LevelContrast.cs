using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Two levels of a category set against each other; p is not corrected for the number of contrasts.</summary>
/// <param name="Term">The category.</param>
/// <param name="First">One level.</param>
/// <param name="Second">The other one.</param>
/// <param name="Difference">Effect of the first less effect of the second, in log odds.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Z">Difference over standard error.</param>
/// <param name="P">Two-sided, from the normal distribution.</param>
/// <param name="OddsRatio">exp(<paramref name="Difference"/>) with its Wald interval, made on the log scale; no interval where it exceeds the largest double.</param>
public sealed record LevelContrast(
    string Term, string First, string Second, double Difference, double StandardError, double Z, double P, EffectSize OddsRatio);
