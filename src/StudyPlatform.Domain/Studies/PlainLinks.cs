namespace StudyPlatform.Domain.Studies;

/// <summary>Links without a platform.</summary>
public enum PlainLinks
{
    /// <summary>Whoever has the link may take part.</summary>
    Open,

    /// <summary>The link carries a code (<c>?code=…</c>) that was handed out, and lets one person in.</summary>
    Codes,
}
