namespace StudyPlatform.Analysis.Reporting;

/// <summary>A study definition that participants saw.</summary>
/// <param name="Sha256">Of its <c>study.json</c>.</param>
/// <param name="Participants">Rows of the table of participants that name it.</param>
/// <param name="Present">Whether the document is among the results.</param>
public sealed record DefinitionUse(string Sha256, int Participants, bool Present);
