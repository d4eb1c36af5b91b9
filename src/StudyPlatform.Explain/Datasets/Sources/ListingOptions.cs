namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>What is needed of a layout; annotations that are not asked for need not be there.</summary>
/// <param name="Boxes">Whether the annotated boxes are needed.</param>
/// <param name="OfficialSplits">Whether the layout's own halves are needed.</param>
/// <param name="ClassNames">Names for classes that the layout only numbers, or the folders to take, in this order.</param>
public sealed record ListingOptions(bool Boxes = false, bool OfficialSplits = false, IReadOnlyList<string>? ClassNames = null);
