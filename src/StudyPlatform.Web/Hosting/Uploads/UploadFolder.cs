namespace StudyPlatform.Web.Hosting.Uploads;

/// <summary>Where uploads lie while they come in and are looked at: files that their owner alone can read, gone afterwards.</summary>
internal static class UploadFolder
{
    /// <summary>Nothing is received or looked at for so long without a byte being written.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    /// <summary>A new file for writing; what processes that were killed have left is taken away.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not make it.</exception>
    public static FileStream Create(DataFolder data)
    {
        PrivateFolder.Make(data.Uploads);
        // Nothing is held back in memory, so that closing it cannot fail where writing has.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(data.Uploads, $"{Guid.NewGuid():N}.part"), options);
        SweepLeftovers(data, File.GetLastWriteTimeUtc(file.Name));
        return file;
    }

    /// <summary>Takes away files that nothing was written to for longer than an upload takes.</summary>
    /// <param name="data">The site's folder.</param>
    /// <param name="now">UTC, by the clock of the disk.</param>
    public static void SweepLeftovers(DataFolder data, DateTime now)
    {
        if (!Directory.Exists(data.Uploads))
            return;
        foreach (var leftover in Directory.EnumerateFiles(data.Uploads).Where(file => File.GetLastWriteTimeUtc(file) < now - LongestUpload))
            File.Delete(leftover);
    }
}
