namespace StudyPlatform.Storage.Schema;

/// <summary>A rehearsal of a version. Times are microseconds since 1970, UTC.</summary>
internal sealed class RehearsalRow
{
    public long Id { get; set; }

    public long VersionId { get; set; }

    public required string StudyId { get; set; }

    public required string DefinitionSha256 { get; set; }

    public required string BundleSha256 { get; set; }

    public long At { get; set; }

    /// <summary>Whose account, or the command line.</summary>
    public required string ByWhom { get; set; }

    public bool Passed { get; set; }

    /// <summary>JSON.</summary>
    public required string Report { get; set; }
}
