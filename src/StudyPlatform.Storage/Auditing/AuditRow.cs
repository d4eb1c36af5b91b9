namespace StudyPlatform.Storage.Auditing;

/// <summary>A line of the audit log. The database's triggers let lines be added at the end, and nothing else.</summary>
internal sealed class AuditRow
{
    /// <summary>From 1, without gaps.</summary>
    public long Sequence { get; set; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long At { get; set; }

    public string? Account { get; set; }

    public required string Name { get; set; }

    public required string Action { get; set; }

    public required string Subject { get; set; }

    /// <summary>A JSON object.</summary>
    public required string Detail { get; set; }

    /// <summary>The link of the chain: SHA-256 over the link before and everything else here.</summary>
    public required byte[] Sha256 { get; set; }
}
