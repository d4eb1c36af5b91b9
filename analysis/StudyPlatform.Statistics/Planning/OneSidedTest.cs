namespace StudyPlatform.Statistics.Planning;

/// <summary>One of the two one-sided tests of equivalence.</summary>
/// <param name="Bound">The bound that is to be excluded.</param>
/// <param name="Statistic">t or z; a large distance on the right side of the bound is evidence against the bound.</param>
/// <param name="DegreesOfFreedom">Of t; null for z.</param>
/// <param name="P">One-sided.</param>
public sealed record OneSidedTest(double Bound, double Statistic, double? DegreesOfFreedom, double P);
