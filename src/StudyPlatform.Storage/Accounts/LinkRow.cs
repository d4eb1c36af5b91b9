namespace StudyPlatform.Storage.Accounts;

/// <summary>A link that works once. It stays when it was used, so that the log's lines about it can be understood.</summary>
internal sealed class LinkRow
{
    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Id { get; set; }

    public required string Kind { get; set; }

    /// <summary>What the account will be granted, as <c>role of study</c>, parted by commas.</summary>
    public required string Grants { get; set; }

    public string? AccountId { get; set; }

    public required string Note { get; set; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long CreatedAt { get; set; }

    public long ExpiresAt { get; set; }

    public string? CreatedBy { get; set; }

    /// <summary>When it was used or taken back; null while it works.</summary>
    public long? UsedAt { get; set; }
}
