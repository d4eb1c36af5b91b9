namespace StudyPlatform.Storage.Schema;

/// <summary>
/// Something that happened to a participation. Rows are only ever added; at a participant's wish the detail of an
/// answer is deleted, and its hash stays, so that the chain still holds.
/// </summary>
internal sealed class EventRow
{
    public long ParticipationId { get; set; }

    /// <summary>From 1 within the participation.</summary>
    public int Sequence { get; set; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long At { get; set; }

    public required string Kind { get; set; }

    /// <summary>The step that was answered; null for anything but an answer.</summary>
    public string? Step { get; set; }

    /// <summary>JSON; null once deleted.</summary>
    public string? Detail { get; set; }

    /// <summary>16 random bytes, so that a short detail cannot be guessed from its hash; null once deleted.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>SHA-256 of salt and detail.</summary>
    public required byte[] DetailSha256 { get; set; }

    /// <summary>The link of the chain: SHA-256 over the link before and everything else here but salt and detail.</summary>
    public required byte[] Sha256 { get; set; }
}
