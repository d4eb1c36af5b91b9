namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>What a layout holds.</summary>
/// <param name="Classes">Class names; a class's number is its place here.</param>
/// <param name="Candidates">Its images.</param>
/// <param name="HasBoxes">Whether the layout annotates boxes at all.</param>
/// <param name="HasOfficialSplits">Whether the layout has halves of its own.</param>
public sealed record SourceListing(IReadOnlyList<string> Classes, IReadOnlyList<Candidate> Candidates, bool HasBoxes, bool HasOfficialSplits);
