namespace StudyPlatform.Domain.Studies;

/// <summary>Where participants may come from; a platform that is null is not open.</summary>
/// <param name="Plain">Links that anyone may have, or codes that are used once.</param>
/// <param name="Prolific">Prolific.</param>
/// <param name="MechanicalTurk">Amazon Mechanical Turk.</param>
/// <param name="CloudResearch">CloudResearch Connect.</param>
public sealed record PlatformSettings(
    PlainLinks? Plain, ProlificSettings? Prolific, MechanicalTurkSettings? MechanicalTurk, CloudResearchSettings? CloudResearch);
