namespace StudyPlatform.Domain.Platforms;

/// <summary>
/// Who someone is on their platform. A study has at most one participation for each (platform, person) and for each
/// (platform, session).
/// </summary>
/// <param name="Platform">Where they came from.</param>
/// <param name="Person">The platform's id of the person; for an open link the ticket of the consent page, so that a form sent twice is one participation.</param>
/// <param name="Session">The platform's id of this assignment or session; null where there is none.</param>
/// <param name="Context">The platform's id of the task (study, HIT or project); null where there is none.</param>
public sealed record PlatformIdentity(Platform Platform, string Person, string? Session, string? Context)
{
    /// <summary>The longest id that is taken from a link, in characters.</summary>
    public const int MaxLength = 200;
}
