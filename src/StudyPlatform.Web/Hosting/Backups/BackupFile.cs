using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Below the data folder, parted by slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record BackupFile(string Path, long Bytes, Sha256Hash Sha256);
