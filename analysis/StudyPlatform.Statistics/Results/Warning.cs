namespace StudyPlatform.Statistics.Results;

/// <summary>Something about a result that its reader must know.</summary>
/// <param name="Kind">The name of the warning.</param>
/// <param name="Sentence">For a reader.</param>
public sealed record Warning(WarningKind Kind, string Sentence);
