using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// Every medium of every bundle on the shelf. It is made of the shelf rather than of the studies that were asked for, so
/// that a page of one server process can have its images from another one, and looked up anew when a bundle was added.
/// </summary>
internal sealed class MediaIndex(BundleShelf shelf)
{
    private readonly Lock _scanning = new();
    private volatile Snapshot _current = new(new Dictionary<MediaPath, IFileInfo>(), default);

    /// <summary>The medium, or null. What is asked for is only ever compared with names that are there.</summary>
    public IFileInfo? Find(MediaPath path)
    {
        if (_current.Files.TryGetValue(path, out var file))
            return file;
        return Renewed().Files.GetValueOrDefault(path);
    }

    private Snapshot Renewed()
    {
        var changed = Directory.GetLastWriteTimeUtc(shelf.Folder);
        if (_current.ShelfChanged == changed)
            return _current;
        lock (_scanning)
        {
            if (_current.ShelfChanged != changed)
                _current = new Snapshot(Scan(), changed);
            return _current;
        }
    }

    private Dictionary<MediaPath, IFileInfo> Scan()
    {
        var files = new Dictionary<MediaPath, IFileInfo>();
        foreach (var bundle in new DirectoryInfo(shelf.Folder).EnumerateDirectories().Where(folder => Sha256Hash.IsValid(folder.Name)))
        {
            foreach (var file in new DirectoryInfo(Path.Combine(bundle.FullName, MediaPath.Folder)).EnumerateFiles())
            {
                if (MediaPath.TryParseFileName(file.Name, out var path))
                    files[path] = new PhysicalFileInfo(file);
            }
        }

        return files;
    }

    private sealed record Snapshot(IReadOnlyDictionary<MediaPath, IFileInfo> Files, DateTime ShelfChanged);
}
