namespace StudyPlatform.Domain.Studies;

/// <summary>How Mechanical Turk is used.</summary>
/// <param name="ExternalQuestion">Whether the study runs within Mechanical Turk's own page and ends by a form sent there; otherwise it is a survey link that ends with a personal code.</param>
public sealed record MechanicalTurkSettings(bool ExternalQuestion);
