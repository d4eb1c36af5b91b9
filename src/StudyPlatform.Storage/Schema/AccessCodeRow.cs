namespace StudyPlatform.Storage.Schema;

/// <summary>A code for a link that lets one person in.</summary>
internal sealed class AccessCodeRow
{
    public required string StudyId { get; set; }

    public required string Code { get; set; }
}
