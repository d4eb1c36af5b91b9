using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>
/// Puts a backup into an empty data folder. Everything is unpacked and looked at within <c>.restoring/</c> there, and
/// then moved out of it; while that folder is there no site starts, so that a restore which was killed is no half of a
/// site. Repeating it takes away what it had left.
/// </summary>
internal sealed class SiteRestore(SiteSettings settings, TimeProvider clock)
{
    /// <summary>Made by <c>mkfs</c> on the root of a volume.</summary>
    private const string FoundByFsck = "lost+found";

    private bool IsSqlite => settings.Storage.Provider is StorageProvider.Sqlite;

    /// <param name="path">The backup.</param>
    /// <param name="cancellationToken">Gives up; the data folder is empty again then.</param>
    /// <exception cref="SiteException">The backup is damaged or of another database, or the folder is not empty.</exception>
    /// <exception cref="StorageException">The database in the backup is of a newer version of this program, or cannot be read.</exception>
    public async Task<BackupReport> RunAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var backup = BackupArchive.Open(path);
            if (backup.Manifest.Provider != settings.Storage.Provider)
                throw new SiteException($"The backup {path} is of a site on {backup.Manifest.Provider}, but Storage:Provider is {settings.Storage.Provider}; set it to {backup.Manifest.Provider}.");
            return await RunAsync(backup, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new SiteException($"The backup {path} is no good ({Sentences.Bare(exception)}); nothing was restored, take another one.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The backup {path} cannot be restored to {Path.GetFullPath(settings.Site.DataFolder)} ({Sentences.Bare(exception)}); look whether the one can be read and the other written to.", exception);
        }
    }

    private async Task<BackupReport> RunAsync(BackupArchive backup, CancellationToken cancellationToken)
    {
        var data = DataFolder.At(settings.Site.DataFolder);
        PrivateFolder.Make(data.Path);
        var wasBegun = Directory.Exists(data.Restoring);
        var kept = Directory.EnumerateFileSystemEntries(data.Path).Select(Path.GetFileName).Where(name => name is not (DataFolder.RestoringName or FoundByFsck) && !(wasBegun && BackupPlaces.All.Contains(name))).ToList();
        if (kept.Count > 0)
            throw new SiteException($"The data folder {data.Path} is not empty (it has {kept[0]}); move what is in it away, or name another with --Site:DataFolder.");
        using var work = WorkingFolder.Take(data.Restoring) ?? throw new SiteException($"Another restore to {data.Path} is under way; wait for it.");
        work.Clear();
        foreach (var part in BackupPlaces.All)
            Remove(Path.Combine(data.Path, part));

        foreach (var file in backup.Manifest.Files)
            Unpack(backup, file, work[file.Path], cancellationToken);
        foreach (var part in BackupPlaces.All.Select(part => work[part]).Where(Directory.Exists))
            Disk.Flush(part);
        var check = IsSqlite ? await CheckAsync(work, cancellationToken) : null;
        cancellationToken.ThrowIfCancellationRequested();
        Place(work, data);
        return new BackupReport(backup.Manifest, check);
    }

    private static void Place(WorkingFolder work, DataFolder data)
    {
        try
        {
            foreach (var part in BackupPlaces.All.Where(part => Path.Exists(work[part])))
                Directory.Move(work[part], Path.Combine(data.Path, part));
            Disk.FlushNames(data.Path);
        }
        catch
        {
            foreach (var part in BackupPlaces.All)
                Remove(Path.Combine(data.Path, part));
            throw;
        }
    }

    private static void Unpack(BackupArchive backup, BackupFile file, string target, CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.GetDirectoryName(target)!);
        using var to = PrivateFolder.Create(target);
        backup.Read(file, to, cancellationToken);
        if (file.Path == BackupPlaces.Database)
            to.Flush(flushToDisk: true);
    }

    /// <summary>Brings the tables up to date, since a backup may be older than this program, and looks at all of it.</summary>
    private async Task<SiteCheck> CheckAsync(WorkingFolder work, CancellationToken cancellationToken)
    {
        var data = DataFolder.At(work.Path);
        SiteCheck check;
        await using (var storage = new StudyStorage(settings.Storage.ToOptions(data, create: false), clock))
        {
            await storage.MigrateAsync(cancellationToken);
            check = await SiteCheck.RunAsync(storage, new BundleShelf(data), IsSqlite, cancellationToken);
        }

        // SQLite takes its log away when the last connection closes; were it still there, the file alone would not be all.
        return File.Exists(work[BackupPlaces.Database] + "-wal") ? throw new IOException($"{work[BackupPlaces.Database]} is in use") : check;
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }
}
