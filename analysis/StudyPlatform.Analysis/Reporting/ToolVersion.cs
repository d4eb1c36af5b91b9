namespace StudyPlatform.Analysis.Reporting;

/// <summary>A program or library that took part.</summary>
public sealed record ToolVersion(string Name, string Version);
