using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>Makes a backup of a site that may be running: a zip that is there whole or not at all.</summary>
internal sealed class SiteBackup(SiteStores stores, SiteSettings settings, TimeProvider clock)
{
    private const string Archive = "archive";

    private bool IsSqlite => settings.Storage.Provider is StorageProvider.Sqlite;

    /// <summary>Writes a backup, and reads it again to see that it is good.</summary>
    /// <param name="path">Where to; a file that is there is replaced at the very end.</param>
    /// <param name="cancellationToken">Gives up; nothing is left.</param>
    /// <exception cref="SiteException">It cannot be written.</exception>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public async Task<BackupReport> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target);
        if (folder is null || !Directory.Exists(folder))
            throw new SiteException($"The backup cannot be written to {target}: there is no such folder; name a file in one that is there.");
        try
        {
            using var work = WorkingFolder.Create(folder, $".{Path.GetFileName(target)}-");
            var report = await WriteAsync(work, cancellationToken);
            File.Move(work[Archive], target, overwrite: true);
            Disk.FlushNames(folder);
            return report;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SiteException($"The backup cannot be written to {target} ({Sentences.Bare(exception)}); name a file in a folder that is there, can be written to and has room.", exception);
        }
    }

    private async Task<BackupReport> WriteAsync(WorkingFolder work, CancellationToken cancellationToken)
    {
        var created = clock.GetUtcNow();
        var (bundles, check) = await TakeDatabaseAsync(work, cancellationToken);
        WriteArchive(work, bundles, created, cancellationToken);
        using var written = BackupArchive.Open(work[Archive]);
        foreach (var file in written.Manifest.Files)
            written.Read(file, Stream.Null, cancellationToken);
        return new BackupReport(written.Manifest, check);
    }

    /// <summary>Copies the database and looks at the copy.</summary>
    /// <returns>The bundles that the copy knows of, and what was found; nothing was looked at where the database is PostgreSQL's.</returns>
    private async Task<(IReadOnlyList<Sha256Hash> Bundles, SiteCheck? Check)> TakeDatabaseAsync(WorkingFolder work, CancellationToken cancellationToken)
    {
        if (!IsSqlite)
            return (await BundlesAsync(stores.Studies, cancellationToken), null);
        await stores.CopyDatabaseAsync(work[BackupPlaces.Database], cancellationToken);
        await using var copy = new StudyStorage(settings.Storage.ToOptions(DataFolder.At(work.Path), create: false), clock);
        return (await BundlesAsync(copy.Studies, cancellationToken), await SiteCheck.RunAsync(copy, stores.Shelf, IsSqlite, cancellationToken));
    }

    private static async Task<IReadOnlyList<Sha256Hash>> BundlesAsync(IStudyStore studies, CancellationToken cancellationToken)
    {
        var bundles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var study in await studies.ListAsync(cancellationToken))
            bundles.UnionWith((await studies.VersionsAsync(study.Id, cancellationToken)).Select(version => version.Bundle.Value));
        return [.. bundles.Select(bundle => new Sha256Hash(bundle))];
    }

    private void WriteArchive(WorkingFolder work, IReadOnlyList<Sha256Hash> bundles, DateTimeOffset created, CancellationToken cancellationToken)
    {
        using var archive = PrivateFolder.Create(work[Archive]);
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = new List<BackupFile>();
            foreach (var (path, source) in Sources(work, bundles))
                files.Add(Add(zip, path, source, cancellationToken));
            using var manifest = zip.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest).Open();
            new BackupManifest(created, BackupManifest.ThisProgram, settings.Storage.Provider, files).WriteTo(manifest);
        }

        archive.Flush(flushToDisk: true);
    }

    private static BackupFile Add(ZipArchive zip, string path, string source, CancellationToken cancellationToken)
    {
        using var from = File.OpenRead(source);
        using var to = zip.CreateEntry(path, BackupPlaces.Shrinks(path) ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
        var (bytes, sha256) = BackupArchive.Copy(from, to, long.MaxValue, cancellationToken);
        return new BackupFile(path, bytes, sha256);
    }

    /// <summary>Every file of the backup: its path there, and where it lies. What is in the folders and is no part of a backup is left out.</summary>
    private IEnumerable<(string Path, string Source)> Sources(WorkingFolder work, IReadOnlyList<Sha256Hash> bundles)
    {
        if (IsSqlite)
            yield return (BackupPlaces.Database, work[BackupPlaces.Database]);
        var folders = bundles.Select(stores.Shelf.FolderOf).Append(stores.Data.Keys).Append(stores.Data.Plans).Where(Directory.Exists);
        foreach (var source in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)))
        {
            var path = Path.GetRelativePath(stores.Data.Path, source).Replace(Path.DirectorySeparatorChar, '/');
            if (BackupPlaces.IsKnown(path))
                yield return (path, source);
        }
    }
}
