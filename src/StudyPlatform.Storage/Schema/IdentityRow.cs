namespace StudyPlatform.Storage.Schema;

/// <summary>
/// Who a participant is on their platform, apart from what they answered. The digests are what coming back is
/// recognised by, and stay when the ids themselves are deleted.
/// </summary>
internal sealed class IdentityRow
{
    public long ParticipationId { get; set; }

    public required string StudyId { get; set; }

    public required byte[] PersonDigest { get; set; }

    public byte[]? SessionDigest { get; set; }

    public string? Person { get; set; }

    public string? Session { get; set; }

    public string? Context { get; set; }
}
