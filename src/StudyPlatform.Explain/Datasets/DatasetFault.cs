namespace StudyPlatform.Explain.Datasets;

/// <summary>An image that could not be used, and why.</summary>
/// <param name="Source">Its name in the layout it was imported from.</param>
/// <param name="Reason">What is wrong with it, in one sentence without the name.</param>
public sealed record DatasetFault(string Source, string Reason);
