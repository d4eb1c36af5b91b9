namespace StudyPlatform.Explain.Bundling;

/// <summary>How far the explaining of a plan is.</summary>
/// <param name="TestIndex">The image that was looked at last.</param>
/// <param name="Position">How many have been looked at.</param>
/// <param name="Count">How many there are in this shard.</param>
/// <param name="Explained">Of those looked at, the ones that were not done before.</param>
public sealed record ExplainProgress(int TestIndex, int Position, int Count, int Explained);
