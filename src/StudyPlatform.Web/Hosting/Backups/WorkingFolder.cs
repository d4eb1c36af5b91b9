namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>
/// A folder for work under way, its owner's alone, which goes with everything in it when the work ends. A file in it is
/// locked as long as the process lives, so that what a killed one left is told from what another one is at.
/// </summary>
internal sealed class WorkingFolder : IDisposable
{
    private const string LockName = ".lock";

    /// <summary>Between making a folder and locking it no process takes longer.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly FileStream _lock;

    private WorkingFolder(string path, FileStream @lock) => (Path, _lock) = (path, @lock);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>A path in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Makes a new folder, and takes away those of the same prefix that killed processes have left.</summary>
    /// <param name="parent">Where; it is there.</param>
    /// <param name="prefix">What its name begins with.</param>
    public static WorkingFolder Create(string parent, string prefix)
    {
        var folder = Take(System.IO.Path.Combine(parent, $"{prefix}{Guid.NewGuid():N}")) ?? throw new IOException("A new name is in use.");
        var oldest = Directory.GetLastWriteTimeUtc(folder.Path) - LongestStart;
        foreach (var other in Directory.EnumerateDirectories(parent, $"{prefix}*").Where(other => other != folder.Path && Directory.GetLastWriteTimeUtc(other) < oldest))
            Take(other)?.Dispose();
        return folder;
    }

    /// <summary>Makes a folder of this very name, or takes over what a killed process left under it.</summary>
    /// <returns>Null where another process works there.</returns>
    public static WorkingFolder? Take(string path)
    {
        PrivateFolder.Make(path);
        try
        {
            var @lock = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new WorkingFolder(path, @lock);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(path, LockName)))
        {
            return null;
        }
    }

    /// <summary>Takes away what is in it.</summary>
    public void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path).Where(file => System.IO.Path.GetFileName(file) != LockName))
            File.Delete(file);
    }

    public void Dispose()
    {
        // The lock goes last: until then nobody else may take the folder for a leftover.
        Clear();
        _lock.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
