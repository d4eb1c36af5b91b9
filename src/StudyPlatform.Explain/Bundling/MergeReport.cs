namespace StudyPlatform.Explain.Bundling;

/// <summary>What a merge came to.</summary>
/// <param name="Stimuli">Test images that are done in the merged folder.</param>
/// <param name="Added">Of these, copied by this merge.</param>
/// <param name="AlreadyThere">Found in a shard and in the merged folder, saying the same.</param>
/// <param name="Missing">Test images of the plan that no shard has, in ascending order.</param>
public sealed record MergeReport(int Stimuli, int Added, int AlreadyThere, IReadOnlyList<int> Missing);
