namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>One comparison of two competitors.</summary>
/// <param name="Chosen">The one that was chosen; either of the two where <paramref name="Undecided"/>.</param>
/// <param name="Rejected">The other one.</param>
/// <param name="Undecided">Neither was chosen over the other.</param>
public readonly record struct Choice(string Chosen, string Rejected, bool Undecided = false);
