namespace StudyPlatform.Explain.Explaining;

/// <summary>What an explaining came to.</summary>
/// <param name="TestAccuracy">Share of the test images that the network predicts rightly here.</param>
/// <param name="Chosen">Test images to be explained by all shards together.</param>
/// <param name="Mine">Of these, the ones of this shard; all of them are done.</param>
/// <param name="Explained">Of these, the ones that were not done before.</param>
public sealed record ExplainReport(double TestAccuracy, int Chosen, int Mine, int Explained);
