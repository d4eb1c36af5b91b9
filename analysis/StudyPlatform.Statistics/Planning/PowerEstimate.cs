using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The simulated power of a test.</summary>
/// <param name="Description">The test and the assumed effect.</param>
/// <param name="Unit">What <paramref name="N"/> counts.</param>
/// <param name="N">Number of units per study.</param>
/// <param name="Power">Share of the studies that rejected.</param>
/// <param name="Interval">Of the power, for the number of studies (Wilson).</param>
/// <param name="Studies">Simulated studies.</param>
/// <param name="Rejections">Studies with p ≤ <paramref name="Alpha"/>.</param>
/// <param name="Refused">Studies whose data the test refused; they count as not rejecting.</param>
/// <param name="Alpha">Significance level.</param>
/// <param name="Seed">The seed.</param>
public sealed record PowerEstimate(
    string Description, string Unit, int N, double Power, Interval Interval, int Studies, int Rejections, int Refused, double Alpha, ulong Seed);
