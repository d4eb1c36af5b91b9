namespace StudyPlatform.Storage.Schema;

/// <summary>A study of this site.</summary>
internal sealed class StudyRow
{
    public required string Id { get; set; }

    public required string State { get; set; }

    /// <summary>The number of the version that newcomers get.</summary>
    public int CurrentNumber { get; set; }

    /// <summary>How many newcomers were let in; the next one's number.</summary>
    public long Admitted { get; set; }

    /// <summary>What identities are hashed with, 32 random bytes.</summary>
    public required byte[] IdentityKey { get; set; }

    public long CreatedAt { get; set; }

    /// <summary>When it was closed; null unless it is.</summary>
    public long? ClosedAt { get; set; }
}
