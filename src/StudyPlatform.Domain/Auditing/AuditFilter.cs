namespace StudyPlatform.Domain.Auditing;

/// <summary>Which lines of the audit log are asked for.</summary>
public sealed record AuditFilter
{
    /// <summary>Part of the name of who did it; null for everyone.</summary>
    public string? Name { get; init; }

    /// <summary>How the action begins, such as <c>study.</c>; null for all.</summary>
    public string? Action { get; init; }

    /// <summary>Part of the subject; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>From this moment on; null from the first line.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment; null up to the last line.</summary>
    public DateTimeOffset? Before { get; init; }
}
