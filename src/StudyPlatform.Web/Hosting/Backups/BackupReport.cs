namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>What a backup or a restore came to.</summary>
/// <param name="Manifest">What the backup holds.</param>
/// <param name="Check">What was found in it; null where the database is not in it.</param>
internal sealed record BackupReport(BackupManifest Manifest, SiteCheck? Check)
{
    public IReadOnlyList<string> Faults => Check?.Faults ?? [];

    /// <summary>What the backup is made of, as part of a sentence.</summary>
    public string Content =>
        $"{(Check is null ? "" : $"{Check.Database.Participations} participations with {Check.Database.Events} events, ")}{Manifest.Files.Count} files, {Manifest.Files.Sum(file => file.Bytes)} bytes";
}
