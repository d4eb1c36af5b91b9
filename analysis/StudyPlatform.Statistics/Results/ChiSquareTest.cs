using StudyPlatform.Statistics.Distributions;

namespace StudyPlatform.Statistics.Results;

/// <summary>A statistic that is referred to a chi-square distribution.</summary>
/// <param name="Method">Which one, for example "likelihood ratio, equal abilities".</param>
/// <param name="Statistic">Its value, 0 or more.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom, 1 or more.</param>
/// <param name="P">The upper tail, also far out; at least the smallest double.</param>
public sealed record ChiSquareTest(string Method, double Statistic, int DegreesOfFreedom, double P)
{
    internal static ChiSquareTest Of(string method, double statistic, int degreesOfFreedom) =>
        new(method, statistic, degreesOfFreedom, Math.Max(double.Epsilon, ChiSquared.UpperTail(statistic, degreesOfFreedom)));
}
