namespace StudyPlatform.Storage.Schema;

/// <summary>A frozen version of a study.</summary>
internal sealed class StudyVersionRow
{
    public long Id { get; set; }

    public required string StudyId { get; set; }

    /// <summary>From 1 within the study.</summary>
    public int Number { get; set; }

    /// <summary>The bytes of <c>study.json</c>.</summary>
    public required byte[] Definition { get; set; }

    public required string DefinitionSha256 { get; set; }

    public required string BundleSha256 { get; set; }

    public long CreatedAt { get; set; }
}
