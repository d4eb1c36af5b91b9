namespace StudyPlatform.Statistics.Results;

/// <summary>Why there is no result.</summary>
/// <param name="Kind">The name of the reason.</param>
/// <param name="Sentence">For a reader: which column, group or row is at fault, and what would help.</param>
public sealed record Refusal(RefusalKind Kind, string Sentence);
