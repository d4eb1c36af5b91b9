namespace StudyPlatform.Analysis.Reporting;

/// <summary>A file that was read.</summary>
/// <param name="Name">Its path inside the results, or the zip's own name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Rows">Data rows of a table; null for other files.</param>
public sealed record InputFile(string Name, long Bytes, string Sha256, long? Rows);
