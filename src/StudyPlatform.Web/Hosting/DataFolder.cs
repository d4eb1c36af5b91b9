namespace StudyPlatform.Web.Hosting;

/// <summary>The folder in which a site keeps everything: the database's file and <c>bundles/</c>. Readable by its owner alone.</summary>
internal sealed class DataFolder
{
    /// <summary>A block of most disks: on a full one there is room for a name, but not for this.</summary>
    private const int ProbeBytes = 4096;

    /// <summary>The name of <see cref="Restoring"/>.</summary>
    public const string RestoringName = ".restoring";

    private DataFolder(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>One folder a bundle, named by the SHA-256 of its <c>bundle.json</c>.</summary>
    public string Bundles => System.IO.Path.Combine(Path, "bundles");

    /// <summary>Keys that cookies and forms are sealed with.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Files on their way in, each for as long as it takes.</summary>
    public string Uploads => System.IO.Path.Combine(Path, "uploads");

    /// <summary>Plans that reports are held against: one folder a study, each plan named by its SHA-256.</summary>
    public string Plans => System.IO.Path.Combine(Path, "plans");

    /// <summary>There while a backup is being restored.</summary>
    public string Restoring => System.IO.Path.Combine(Path, RestoringName);

    /// <summary>Names a folder that may be anything or nothing.</summary>
    public static DataFolder At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>Names a folder that is there.</summary>
    /// <exception cref="SiteException">It is not.</exception>
    public static DataFolder Existing(string path)
    {
        var folder = At(path);
        if (!Directory.Exists(folder.Path))
            throw new SiteException($"There is no data folder {folder.Path}; name the site's with --Site:DataFolder, or start the site once to make it.");
        folder.AssertWhole();
        return folder;
    }

    /// <summary>Makes the folder where it is missing, and sees that it can be written to.</summary>
    /// <exception cref="SiteException">It cannot.</exception>
    public static DataFolder Prepare(string path)
    {
        var folder = At(path);
        try
        {
            PrivateFolder.Make(folder.Path);
            folder.AssertWhole();
            PrivateFolder.Make(folder.Bundles);
            PrivateFolder.Make(folder.Keys);
            folder.Probe();
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(
                $"The data folder {folder.Path} cannot be written to ({Sentences.Bare(exception)}); allow this user to write there, or name another with Site:DataFolder.", exception);
        }
    }

    /// <summary>Writes a little to the folder's disk and takes it away again.</summary>
    /// <exception cref="IOException">The disk is full, broken or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public void Probe()
    {
        var probe = System.IO.Path.Combine(Path, $".writable-{Guid.NewGuid():N}");
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.DeleteOnClose);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new IOException($"The folder {Path} is gone.", exception);
        }
    }

    /// <exception cref="SiteException">A restore to this folder was begun and has not ended.</exception>
    private void AssertWhole()
    {
        if (Directory.Exists(Restoring))
            throw new SiteException($"A restore to the data folder {Path} is under way or was broken off; wait for it, or run the same restore again.");
    }
}
