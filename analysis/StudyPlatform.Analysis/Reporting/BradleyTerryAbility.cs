using StudyPlatform.Domain.Bundles;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>A method's place on the scale.</summary>
/// <param name="Method">The method.</param>
/// <param name="Wins">How often it was chosen.</param>
/// <param name="Comparisons">How often it could have been.</param>
/// <param name="LogAbility">Natural logarithm of its strength; those of all methods add up to 0.</param>
/// <param name="StandardError">Of <paramref name="LogAbility"/>.</param>
/// <param name="Interval">Of <paramref name="LogAbility"/>.</param>
public sealed record BradleyTerryAbility(
    MethodId Method, int Wins, int Comparisons, double LogAbility, double StandardError, Interval Interval);
