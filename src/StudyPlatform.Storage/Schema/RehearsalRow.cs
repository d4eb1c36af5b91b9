namespace StudyPlatform.Storage.Schema;

/// <summary>A rehearsal of a version. Rows are only ever added, and are a hash chain for each study.</summary>
internal sealed class RehearsalRow
{
    public required string StudyId { get; set; }

    /// <summary>From 1 within the study.</summary>
    public int Number { get; set; }

    public long VersionId { get; set; }

    public required string DefinitionSha256 { get; set; }

    public required string BundleSha256 { get; set; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long At { get; set; }

    /// <summary>Whose account, or the command line.</summary>
    public required string ByWhom { get; set; }

    public bool Passed { get; set; }

    /// <summary>JSON.</summary>
    public required string Report { get; set; }

    /// <summary>SHA-256 over the row before and everything else here.</summary>
    public required byte[] Sha256 { get; set; }
}
