namespace StudyPlatform.Domain.Studies;

/// <summary>How CloudResearch Connect is used.</summary>
/// <param name="Project">The project's id, part of the completion link.</param>
public sealed record CloudResearchSettings(string Project);
