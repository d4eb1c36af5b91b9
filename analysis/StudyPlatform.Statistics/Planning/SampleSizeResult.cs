namespace StudyPlatform.Statistics.Planning;

/// <summary>The smallest number of units that was found to reach a power.</summary>
/// <param name="Target">The wanted power.</param>
/// <param name="Found">The power at the smallest number; its interval may begin below the target.</param>
/// <param name="Tried">Everything that was simulated on the way, by number of units.</param>
public sealed record SampleSizeResult(double Target, PowerEstimate Found, IReadOnlyList<PowerEstimate> Tried);
