namespace StudyPlatform.Web.Hosting;

/// <summary>The folder in which a site keeps everything: the database's file and <c>bundles/</c>. Readable by its owner alone.</summary>
internal sealed class DataFolder
{
    private DataFolder(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>One folder a bundle, named by the SHA-256 of its <c>bundle.json</c>.</summary>
    public string Bundles => System.IO.Path.Combine(Path, "bundles");

    /// <summary>Keys by which the dashboard's cookies and forms are sealed.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Names a folder that is there.</summary>
    /// <exception cref="SiteException">It is not.</exception>
    public static DataFolder Existing(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        return Directory.Exists(folder.Path)
            ? folder
            : throw new SiteException($"There is no data folder {folder.Path}; name the site's with --Site:DataFolder, or start the site once to make it.");
    }

    /// <summary>Makes the folder where it is missing, and sees that it can be written to.</summary>
    /// <exception cref="SiteException">It cannot.</exception>
    public static DataFolder Prepare(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        try
        {
            Make(folder.Path);
            Make(folder.Bundles);
            Make(folder.Keys);
            var probe = System.IO.Path.Combine(folder.Path, $".writable-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(
                $"The data folder {folder.Path} cannot be written to ({Sentences.Bare(exception)}); allow this user to write there, or name another with Site:DataFolder.", exception);
        }
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
