namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>How often two competitors were compared, undecided answers included.</summary>
public sealed record ComparedPair(string First, string Second, long Comparisons);
